-- How one text cell becomes a value. Each macro returns NULL where the text is not of its kind.
-- Plain cells take the short way: a million lines times twenty columns go through here.
CREATE OR REPLACE TEMP MACRO trimmed(cell) AS
    trim(CASE WHEN strlen(cell) = length(cell) THEN cell
              ELSE replace(replace(replace(cell, chr(160), ' '), chr(8239), ' '), chr(65279), '') END);
CREATE OR REPLACE TEMP MACRO tidy(cell) AS nullif(trimmed(cell), '');
-- What a platform writes where it has no value is missing, never nought.
CREATE OR REPLACE TEMP MACRO is_placeholder(cell) AS
    lower(trimmed(cell)) IN ('', '-', '--', '---', '—', 'na', 'n/a', 'nan', 'null', 'none', 'undefined', '(not set)',
                             'no data available.');
CREATE OR REPLACE TEMP MACRO filled_text(cell) AS
    CASE WHEN strlen(cell) > 30 THEN tidy(cell) WHEN NOT is_placeholder(cell) THEN trimmed(cell) END;
-- A number as it is written everywhere, NULL for any other text.
CREATE OR REPLACE TEMP MACRO plain_number(cell) AS
    CASE WHEN regexp_full_match(cell, '[+-]?\d{1,30}(\.\d{1,30})?') THEN TRY_CAST(cell AS DOUBLE) END;
CREATE OR REPLACE TEMP MACRO finite(digits) AS
    CASE WHEN isfinite(TRY_CAST(digits AS DOUBLE)) THEN TRY_CAST(digits AS DOUBLE) END;
-- A value below a threshold ("< 10%") is missing too; a text that begins so ("<3") is not.
CREATE OR REPLACE TEMP MACRO filled(cell) AS
    CASE WHEN cell IS NULL THEN NULL WHEN plain_number(cell) IS NOT NULL THEN trim(cell)
         WHEN NOT starts_with(trimmed(cell), '<') THEN filled_text(cell) END;
-- From here on every cell has gone through `filled`. A thousand is a point, comma, space or apostrophe before
-- three digits, and never stands after a nought: 0.123 in a comma file is refused, not 123.
CREATE OR REPLACE TEMP MACRO bare_number(cell) AS regexp_replace(cell, '\s?%$', '');
CREATE OR REPLACE TEMP MACRO number_point(cell) AS
    CASE WHEN cell IS NULL THEN NULL WHEN plain_number(cell) IS NOT NULL THEN plain_number(cell)
         WHEN regexp_full_match(bare_number(cell), '[+-]?([1-9]\d{0,2}([, ''’]\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d+)?')
         THEN finite(regexp_replace(bare_number(cell), '[, ''’]', '', 'g')) END;
CREATE OR REPLACE TEMP MACRO number_comma(cell) AS
    CASE WHEN cell IS NULL THEN NULL
         WHEN NOT contains(cell, '.') AND plain_number(cell) IS NOT NULL THEN plain_number(cell)
         WHEN regexp_full_match(bare_number(cell), '[+-]?([1-9]\d{0,2}([. ''’]\d{3})+|\d+)?(,\d*)?([eE][+-]?\d+)?')
         THEN finite(replace(regexp_replace(bare_number(cell), '[. ''’]', '', 'g'), ',', '.')) END;
-- Accountants write (£3.20) for -£3.20, and some countries a longer sign for minus.
CREATE OR REPLACE TEMP MACRO signed_amount(cell) AS replace(regexp_replace(cell, '^\(([^()]+)\)$', '-\1'), '−', '-');
CREATE OR REPLACE TEMP MACRO amount_text(cell) AS
    regexp_replace(regexp_replace(signed_amount(cell),
                                  '^([+-]?)([A-Z]{3}|[A-Z]{0,2}\$|[£€¥￥₹₽₺₴₩₪₫₱฿]|kr\.?|Rp)\s?', '\1'),
                   '\s?([A-Z]{3}|[$£€¥￥₹₽₺₴₩₪₫₱฿円元원]|kr\.?|zł|Kč|Ft|lei|TL)$', '');
-- A dollar, a crown and ¥ are those of several countries.
CREATE OR REPLACE TEMP MACRO currency_of(cell) AS
    coalesce(nullif(regexp_extract(signed_amount(cell), '^[+-]?([A-Z]{3})\s?[+-]?\d', 1), ''),
             nullif(regexp_extract(signed_amount(cell), '\d\s?([A-Z]{3})$', 1), ''),
             CASE regexp_extract(ltrim(signed_amount(cell), '+-'), '^([A-Z]{0,2}\$|[£€₹₽₺₴₩₪])|([£€₹₽₺₴₩₪]|zł|Kč)$', 0)
                 WHEN 'US$' THEN 'USD' WHEN 'CA$' THEN 'CAD' WHEN 'C$' THEN 'CAD' WHEN 'A$' THEN 'AUD'
                 WHEN 'AU$' THEN 'AUD' WHEN 'NZ$' THEN 'NZD' WHEN 'HK$' THEN 'HKD' WHEN 'MX$' THEN 'MXN'
                 WHEN 'R$' THEN 'BRL' WHEN '£' THEN 'GBP' WHEN '€' THEN 'EUR' WHEN '₹' THEN 'INR' WHEN '₽' THEN 'RUB'
                 WHEN '₺' THEN 'TRY' WHEN '₴' THEN 'UAH' WHEN '₩' THEN 'KRW' WHEN '₪' THEN 'ILS' WHEN 'zł' THEN 'PLN'
                 WHEN 'Kč' THEN 'CZK' END);
-- An id as it is, or as a spreadsheet that kept all of its digits writes it.
CREATE OR REPLACE TEMP MACRO id_of(cell) AS
    CASE WHEN regexp_full_match(cell, '\d{1,18}') THEN cell
         WHEN cell NOT SIMILAR TO '\d([.,]\d+)?[eE]\+\d+' THEN regexp_replace(cell, '\.0$', '') END;
CREATE OR REPLACE TEMP MACRO yes_or_no(cell) AS
    CASE WHEN lower(cell) IN ('true', 'yes', '1', 'inbound', 'incoming', 'received', 'ja', 'oui', 'sí', 'sì', 'sim', 'tak')
         THEN true
         WHEN lower(cell) IN ('false', 'no', '0', 'outbound', 'outgoing', 'sent', 'nee', 'nein', 'non', 'não', 'nej', 'nei',
                              'nie') THEN false END;
-- Negative, negatief, négatif, negativo; neutral, neutraal, neutre; positive, positief, pozytywny.
CREATE OR REPLACE TEMP MACRO feeling_of(cell) AS
    CASE WHEN regexp_full_match(lower(cell), 'n[eé]gati\p{L}*|negatywn\p{L}*') THEN 'negative'
         WHEN regexp_full_match(lower(cell), 'neutr\p{L}*') THEN 'neutral'
         WHEN regexp_full_match(lower(cell), 'positi\p{L}*|pozytywn\p{L}*') THEN 'positive' END;
-- Times that carry their zone: 09:48:29 EDT, 10:15 AM CET +0100, 03:04:05Z. An offset counts before an abbreviation,
-- and an abbreviation of several meanings (IST) has none. One tool writes 00:19 PM for 12:19 PM.
CREATE OR REPLACE TEMP MACRO zone_offset(cell) AS
    regexp_extract(cell, ':\d{2}(?:\.\d+)?(?:\s?[AaPp][Mm]\b)?\s*\(?[A-Z]{0,5}\)?\s*([+-]\d{2}:?(?:\d{2})?)$', 1);
CREATE OR REPLACE TEMP MACRO zone_name(cell) AS
    regexp_extract(regexp_replace(cell, '\s?[AaPp][Mm]\b', ''), ':\d{2}(?:\.\d+)?\s*\(?([A-Z]{1,5})\)?\s*$', 1);
CREATE OR REPLACE TEMP MACRO of_our_time(moment) AS CASE WHEN moment >= TIMESTAMP '1900-01-01' THEN moment END;
CREATE OR REPLACE TEMP MACRO states_zone(cell) AS zone_offset(cell) <> '' OR zone_name(cell) <> '';
CREATE OR REPLACE TEMP MACRO zone_minutes(cell) AS
    CASE WHEN zone_offset(cell) <> ''
         THEN CASE WHEN zone_offset(cell)[1] = '-' THEN -1 ELSE 1 END
              * (zone_offset(cell)[2:3]::INTEGER * 60
                 + coalesce(TRY_CAST(nullif(right(replace(zone_offset(cell)[4:], ':', ''), 2), '') AS INTEGER), 0))
         ELSE MAP {'Z': 0, 'UTC': 0, 'GMT': 0, 'WET': 0, 'BST': 60, 'WEST': 60, 'CET': 60, 'MEZ': 60, 'CEST': 120,
                   'MESZ': 120, 'EET': 120, 'EEST': 180, 'MSK': 180, 'BRT': -180, 'AST': -240, 'ADT': -180, 'EST': -300,
                   'EDT': -240, 'CST': -360, 'CDT': -300, 'MST': -420, 'MDT': -360, 'PST': -480, 'PDT': -420,
                   'AKST': -540, 'AKDT': -480, 'HST': -600, 'SGT': 480, 'HKT': 480, 'JST': 540, 'KST': 540,
                   'AEST': 600, 'AEDT': 660, 'NZST': 720, 'NZDT': 780}[zone_name(cell)] END;
CREATE OR REPLACE TEMP MACRO unzoned(cell) AS
    regexp_replace(regexp_replace(cell,
        '(:\d{2}(?:\.\d+)?(?:\s?[AaPp][Mm]\b)?)\s*\(?[A-Z]{0,5}\)?\s*(?:[+-]\d{2}:?(?:\d{2})?)?$', '\1'),
        '\b00(:\d{2}(:\d{2})?\s?[AaPp][Mm])', '12\1');
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
CREATE OR REPLACE TEMP MACRO needs_mask(cell) AS contains(cell, '@') OR regexp_matches(cell, '\d[\d ()./-]{6}');
CREATE OR REPLACE TEMP MACRO masked(cell) AS
    CASE WHEN NOT needs_mask(cell) THEN cell ELSE
    regexp_replace(regexp_replace(regexp_replace(cell,
        '[^\s@<>(),;:"“”\[\]]*[^\s@<>(),;:"“”\[\].]@[\p{L}\p{N}.-]+\.\p{L}[\p{L}\p{N}-]*[\p{L}\p{N}]', '[e-mail]', 'g'),
        '(^|[^\p{L}\p{N}_@])@(\p{L}[\p{L}\p{N}_]*|[\p{L}\p{N}_]{2,})([.-][\p{L}\p{N}_]+)*', '\1[handle]', 'g'),
        '(\+|\b00)(\d|[ .-]\d|\)?[ .-]?\(?\d){8,14}\b'
        || '|\(0\d{2,4}\)[ ./-]?\d{3,4}[ ./-]?\d{3,4}\b|\b0\d{2,4}[ ./-]?\d{3,4}[ ./-]?\d{3,4}\b'
        || '|\b0\d[ ./-]\d{8}\b|\b0\d([ .-]\d{2}){4}\b|(\(\d{3}\) ?|\b\d{3}[.-])\d{3}[.-]\d{4}\b', '[telephone]', 'g') END;
-- The networks as tools name them: "Facebook Page", "X (formerly Twitter)", "LinkedIn Company Page".
CREATE OR REPLACE TEMP MACRO platform_of(cell) AS
    CASE WHEN regexp_matches(lower(cell), '\bfacebook\b|^fb\b') THEN 'facebook'
         WHEN regexp_matches(lower(cell), '\binstagram\b|^ig\b') THEN 'instagram'
         WHEN regexp_matches(lower(cell), '\btwitter\b|^x$|^x\s*\(|\bx\.com\b') THEN 'x'
         WHEN regexp_matches(lower(cell), '\blinked[ -]?in\b') THEN 'linkedin'
         WHEN regexp_matches(lower(cell), '\byou\s?tube\b') THEN 'youtube'
         WHEN regexp_matches(lower(cell), '\btik\s?tok\b') THEN 'tiktok' END;
-- Days and spans of days in words: "Thu, 5 Feb 2026", "jeu. 5 févr. 2026", "5 de febrero de 2026", "Feb 5, 2026",
-- 2026年2月5日; "Week of May 13, 2024", "janeiro de 2026", 2024-05, "Q2 2024", 2024. The month is the last word.
-- `listed` knows the words as " january=01 jan=01 ... ".
CREATE OR REPLACE TEMP MACRO month_named(cell, listed) AS
    regexp_extract(listed, concat(' ', nullif(lower(regexp_extract(cell, '(\p{L}{3,})(?:[^\p{L}]+de)?[^\p{L}]*$', 1)), ''),
                                  '=(\d\d) '), 1);
CREATE OR REPLACE TEMP MACRO numbered_day(year, month, day) AS
    CAST(try_strptime(concat(year, '-', month, '-', day), '%Y-%m-%d') AS DATE);
CREATE OR REPLACE TEMP MACRO written_day(cell, month) AS
    CASE WHEN regexp_full_match(cell, '([\p{L}-]+[.,]{0,2}\s+)?\d{1,2}\.?\s+(de\s+)?\p{L}+\.?,?\s+(de\s+)?\d{4}')
           OR regexp_full_match(cell, '([\p{L}-]+[.,]{1,2}\s+)?\p{L}+\.?\s+\d{1,2},?\s+\d{4}')
         THEN numbered_day(right(cell, 4), month, regexp_extract(cell, '\b(\d{1,2})\b', 1))
         WHEN regexp_full_match(cell, '\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日.*')
         THEN numbered_day(left(cell, 4), regexp_extract(cell, '年\s?(\d+)', 1), regexp_extract(cell, '月\s?(\d+)', 1)) END;
CREATE OR REPLACE TEMP MACRO week_words() AS
    '(?i)^(week of|woche vom|woche ab|semaine du|semana del?|settimana del|week van|veckan|vecka|uge|uke|tydzień od)\s+';
CREATE OR REPLACE TEMP MACRO span_unit(cell, unit) AS
    CASE WHEN regexp_matches(cell, week_words()) THEN 'week'
         WHEN regexp_full_match(cell, '\d{4}') THEN 'year'
         WHEN regexp_full_match(cell, '(?i)[QTK]\d[ ,]+\d{4}|\d{4}[ -]?[QTK]\d') THEN 'quarter'
         WHEN regexp_full_match(cell, '\p{L}+\.?,?\s+(de\s+)?\d{4}|\d{4}([-/]|\s?年\s?)\d{1,2}\s?月?') THEN 'month'
         ELSE unit END;
CREATE OR REPLACE TEMP MACRO span_start(cell, unit, month) AS
    CASE WHEN unit = 'year' THEN numbered_day(cell, 1, 1)
         WHEN unit = 'quarter'
         THEN numbered_day(regexp_extract(cell, '\d{4}', 0),
                           TRY_CAST(regexp_extract(cell, '(?i)[QTK](\d)', 1) AS INTEGER) * 3 - 2, 1)
         WHEN unit = 'month' AND regexp_matches(cell, '\d{4}$') AND length(month) = 2 THEN numbered_day(right(cell, 4), month, 1)
         WHEN unit = 'month' AND regexp_full_match(cell, '\d{4}\D+\d{1,2}\D?')
         THEN numbered_day(left(cell, 4), regexp_extract(cell, '\D(\d{1,2})', 1), 1) END;
CREATE OR REPLACE TEMP MACRO span_end(first_day, unit) AS
    CASE unit WHEN 'day' THEN first_day WHEN 'week' THEN first_day + 6
              WHEN 'month' THEN last_day(first_day)
              WHEN 'quarter' THEN last_day(CAST(first_day + INTERVAL 2 MONTH AS DATE))
              WHEN 'year' THEN make_date(year(first_day), 12, 31) END;
