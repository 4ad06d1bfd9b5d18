-- title: What happened
-- unit: events
-- grain: one row per event
-- columns: day DATE, label VARCHAR, import_ids INTEGER[]
-- definition: Events that the team noted, to read a chart by.
SELECT day, label, [import_id] AS import_ids FROM event
WHERE day BETWEEN $first_day AND $last_day AND (len($accounts) >= 0)
ORDER BY day, label
