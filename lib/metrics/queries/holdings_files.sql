-- title: The files that are held, with what each brought
-- unit: files
-- grain: one row per import, account and kind of rows
-- columns: account_id INTEGER, grain VARCHAR, file_name VARCHAR, export VARCHAR, partial VARCHAR, first_day DATE, last_day DATE, import_ids INTEGER[]
-- definition: A file covers the days that its name or preamble says and those of its rows; partial says why a table of it is never whole.
SELECT account_id, unnest(grains) AS grain, file_name, export, partial, covers_from AS first_day, covers_to AS last_day,
       [import_id] AS import_ids
FROM import_part JOIN import USING (import_id)
WHERE undone_at IS NULL AND covers_from IS NOT NULL
  AND (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND covers_from <= $last_day AND covers_to >= $first_day
ORDER BY account_id, grain, import_id
