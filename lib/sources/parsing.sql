-- How one text cell becomes a value. Each macro returns NULL where the text is not of its kind.
CREATE OR REPLACE TEMP MACRO tidy(cell) AS
    nullif(trim(replace(replace(replace(cell, chr(160), ' '), chr(8239), ' '), chr(65279), '')), '');
-- What a platform writes where it has no value is missing, never nought.
CREATE OR REPLACE TEMP MACRO filled(cell) AS
    CASE WHEN lower(tidy(cell)) IN ('-', '--', '---', '—', 'na', 'n/a', 'nan', 'null', 'none', 'undefined', '(not set)',
                                    'no data available.')
              OR starts_with(tidy(cell), '<')
         THEN NULL ELSE tidy(cell) END;
-- From here on every cell has gone through `filled`.
CREATE OR REPLACE TEMP MACRO bare_number(cell) AS rtrim(regexp_replace(cell, '[\s'']', '', 'g'), '%');
CREATE OR REPLACE TEMP MACRO number_point(cell) AS
    CASE WHEN regexp_full_match(bare_number(cell), '[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d+)?')
         THEN TRY_CAST(replace(bare_number(cell), ',', '') AS DOUBLE) END;
CREATE OR REPLACE TEMP MACRO number_comma(cell) AS
    CASE WHEN regexp_full_match(bare_number(cell), '[+-]?(\d{1,3}(\.\d{3})+|\d+)?(,\d*)?([eE][+-]?\d+)?')
         THEN TRY_CAST(replace(replace(bare_number(cell), '.', ''), ',', '.') AS DOUBLE) END;
CREATE OR REPLACE TEMP MACRO amount_text(cell) AS
    regexp_replace(cell, '^([A-Za-z]{2,3}\$?|[A-Z]?[$£€])\s?|\s?([A-Z]{3}|[$£€])$', '', 'g');
CREATE OR REPLACE TEMP MACRO currency_of(cell) AS
    CASE regexp_extract(cell, '^([A-Z]{1,2}\$|[A-Z]{3}|[$£€])|([A-Z]{3}|[$£€])$', 0)
         WHEN '' THEN NULL WHEN '$' THEN NULL WHEN 'US$' THEN 'USD' WHEN 'CA$' THEN 'CAD' WHEN 'C$' THEN 'CAD'
         WHEN 'A$' THEN 'AUD' WHEN 'AU$' THEN 'AUD' WHEN 'NZ$' THEN 'NZD' WHEN '£' THEN 'GBP' WHEN '€' THEN 'EUR'
         ELSE nullif(regexp_extract(cell, '[A-Z]{3}', 0), '') END;
CREATE OR REPLACE TEMP MACRO yes_or_no(cell) AS
    CASE lower(cell) WHEN 'true' THEN true WHEN 'yes' THEN true WHEN '1' THEN true
                     WHEN 'false' THEN false WHEN 'no' THEN false WHEN '0' THEN false END;
-- Durations are written h:mm:ss, mm:ss, or as seconds.
CREATE OR REPLACE TEMP MACRO hours_point(cell) AS
    CASE WHEN regexp_full_match(cell, '\d+:\d{2}(:\d{2})?')
         THEN list_reduce(list_transform(string_split(cell, ':'), lambda part: part::DOUBLE),
                          lambda total, part: total * 60 + part) / 3600
         ELSE number_point(cell) / 3600 END;
-- People's handles, addresses and telephone numbers never reach a table.
CREATE OR REPLACE TEMP MACRO masked(cell) AS
    regexp_replace(regexp_replace(regexp_replace(cell,
        '[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}', '[e-mail]', 'g'),
        '(^|[^\w@])@\w{2,30}', '\1[handle]', 'g'),
        '(\+\d{1,3}[ .-]?)?(\(\d{2,5}\)[ .-]?|\b\d{3,5}[ .-])\d{3,4}[ .-]?\d{3,4}\b|\b0\d{9,10}\b|\+\d{9,14}\b', '[telephone]', 'g');
