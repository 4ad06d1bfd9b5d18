-- title: Where the visits of the website come from
-- unit: sessions and key events
-- grain: one row per account, table, item and span of days
-- columns: account_id INTEGER, platform VARCHAR, dimension VARCHAR, first_day DATE, last_day DATE, item VARCHAR, sessions DOUBLE, engaged_sessions DOUBLE, key_events DOUBLE, import_ids INTEGER[]
-- definition: Sessions by the channel group or source that the website's counter gives them to, with those that were engaged and the key events in them; a visit may have several key events. Only tables whose days lie inside the period.
SELECT account_id, platform, dimension, first_day, last_day, item, sessions, engaged_sessions, key_events,
       list_sort(import_ids) AS import_ids
FROM visit_origin JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND first_day >= $first_day AND last_day <= $last_day
ORDER BY account_id, dimension, first_day, last_day, item
