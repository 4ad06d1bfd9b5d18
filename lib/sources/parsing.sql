-- How one text cell becomes a value. Each macro returns NULL where the text is not of its kind.
CREATE OR REPLACE TEMP MACRO tidy(cell) AS
    nullif(trim(replace(replace(replace(cell, chr(160), ' '), chr(8239), ' '), chr(65279), '')), '');
-- What a platform writes where it has no value is missing, never nought.
CREATE OR REPLACE TEMP MACRO filled_text(cell) AS
    CASE WHEN lower(tidy(cell)) NOT IN ('-', '--', '---', '—', 'na', 'n/a', 'nan', 'null', 'none', 'undefined',
                                        '(not set)', 'no data available.')
         THEN tidy(cell) END;
-- A value below a threshold ("< 10%") is missing too; a text that begins so ("<3") is not.
CREATE OR REPLACE TEMP MACRO filled(cell) AS
    CASE WHEN NOT starts_with(filled_text(cell), '<') THEN filled_text(cell) END;
-- From here on every cell has gone through `filled`. A thousand is a point, comma, space or apostrophe before
-- three digits, and never stands after a nought: 0.123 in a comma file is refused, not 123.
CREATE OR REPLACE TEMP MACRO bare_number(cell) AS regexp_replace(cell, '\s?%$', '');
CREATE OR REPLACE TEMP MACRO finite(digits) AS
    CASE WHEN isfinite(TRY_CAST(digits AS DOUBLE)) THEN TRY_CAST(digits AS DOUBLE) END;
CREATE OR REPLACE TEMP MACRO number_point(cell) AS
    CASE WHEN regexp_full_match(bare_number(cell), '[+-]?([1-9]\d{0,2}([, ''’]\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d+)?')
         THEN finite(regexp_replace(bare_number(cell), '[, ''’]', '', 'g')) END;
CREATE OR REPLACE TEMP MACRO number_comma(cell) AS
    CASE WHEN regexp_full_match(bare_number(cell), '[+-]?([1-9]\d{0,2}([. ''’]\d{3})+|\d+)?(,\d*)?([eE][+-]?\d+)?')
         THEN finite(replace(regexp_replace(bare_number(cell), '[. ''’]', '', 'g'), ',', '.')) END;
CREATE OR REPLACE TEMP MACRO amount_text(cell) AS
    regexp_replace(regexp_replace(cell, '^([+-]?)([A-Z]{3}|[A-Z]{0,2}\$|[£€¥]|kr\.?)\s?', '\1'),
                   '\s?([A-Z]{3}|[$£€¥]|kr\.?|zł|Kč)$', '');
CREATE OR REPLACE TEMP MACRO currency_of(cell) AS
    CASE regexp_extract(ltrim(cell, '+-'), '^([A-Z]{1,2}\$|[A-Z]{3}|[$£€])|([A-Z]{3}|[$£€])$', 0)
         WHEN '' THEN NULL WHEN '$' THEN NULL WHEN 'US$' THEN 'USD' WHEN 'CA$' THEN 'CAD' WHEN 'C$' THEN 'CAD'
         WHEN 'A$' THEN 'AUD' WHEN 'AU$' THEN 'AUD' WHEN 'NZ$' THEN 'NZD' WHEN '£' THEN 'GBP' WHEN '€' THEN 'EUR'
         ELSE nullif(regexp_extract(cell, '[A-Z]{3}', 0), '') END;
CREATE OR REPLACE TEMP MACRO yes_or_no(cell) AS
    CASE lower(cell) WHEN 'true' THEN true WHEN 'yes' THEN true WHEN '1' THEN true
                     WHEN 'false' THEN false WHEN 'no' THEN false WHEN '0' THEN false END;
-- The ids of X since November 2010 hold milliseconds since 4 November 2010 above their lowest 22 bits (smaller ids are
-- older and hold no time), those of TikTok seconds since 1970 above their lowest 32 bits.
CREATE OR REPLACE TEMP MACRO x_id_time(cell) AS
    CASE WHEN regexp_full_match(cell, '\d{11,19}') AND TRY_CAST(cell AS BIGINT) >= 29700859247
         THEN make_timestamp(((TRY_CAST(cell AS BIGINT) >> 22) + 1288834974657) * 1000) END;
CREATE OR REPLACE TEMP MACRO tiktok_link_time(cell) AS
    CASE WHEN regexp_matches(cell, '/(video|photo)/\d{19}\b')
         THEN make_timestamp((TRY_CAST(regexp_extract(cell, '/(?:video|photo)/(\d{19})\b', 1) AS BIGINT) >> 32) * 1000000)
    END;
-- Durations are written h:mm:ss, mm:ss, or as seconds, which `seconds` holds as a number.
CREATE OR REPLACE TEMP MACRO hours(seconds, cell) AS
    CASE WHEN regexp_full_match(cell, '\d+:\d{2}(:\d{2})?')
         THEN list_reduce(list_transform(string_split(cell, ':'), lambda part: part::DOUBLE),
                          lambda total, part: total * 60 + part) / 3600
         ELSE seconds / 3600 END;
-- People's addresses, handles and telephone numbers never reach a table. A telephone number is told from other
-- numbers by its nought, its plus or its groups: +44 20 7946 0018, (020) 7946 0018, 06-12345678, 01 23 45 67 89,
-- 415-555-2671.
CREATE OR REPLACE TEMP MACRO masked(cell) AS
    regexp_replace(regexp_replace(regexp_replace(cell,
        '[^\s@<>(),;:"“”\[\]]*[^\s@<>(),;:"“”\[\].]@[\p{L}\p{N}.-]+\.\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]', '[e-mail]', 'g'),
        '(^|[^\p{L}\p{N}_@])@(\p{L}[\p{L}\p{N}_]*|[\p{L}\p{N}_]{2,})([.-][\p{L}\p{N}_]+)*', '\1[handle]', 'g'),
        '(\+|\b00)(\d|[ .-]\d|\)?[ .-]?\(?\d){8,14}\b'
        || '|\(0\d{2,4}\)[ ./-]?\d{3,4}[ ./-]?\d{3,4}\b|\b0\d{2,4}[ ./-]?\d{3,4}[ ./-]?\d{3,4}\b'
        || '|\b0\d[ ./-]\d{8}\b|\b0\d([ .-]\d{2}){4}\b|(\(\d{3}\) ?|\b\d{3}[.-])\d{3}[.-]\d{4}\b', '[telephone]', 'g');
