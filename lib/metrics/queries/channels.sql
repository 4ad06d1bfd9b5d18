-- title: The accounts held, and the days that their rows cover
-- unit: accounts
-- grain: one row per account
-- columns: account_id INTEGER, platform VARCHAR, name VARCHAR, first_day DATE, last_day DATE, import_ids INTEGER[]
-- definition: An account is held when at least one of its imports counts; its days run from the first to the last row. Accounts of leaders' offices are not among the organisation's own.
WITH days AS (
    SELECT account_id, published_day AS day, import_id FROM post
    UNION ALL SELECT account_id, day, import_id FROM daily
    UNION ALL SELECT account_id, first_day, import_id FROM campaign
    UNION ALL SELECT account_id, last_day, import_id FROM campaign
    UNION ALL SELECT account_id, sent_day, import_id FROM mailing
)
SELECT account_id, platform, name, min(day) AS first_day, max(day) AS last_day,
       list_sort(list_distinct(list(import_id))) AS import_ids
FROM days JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day
GROUP BY account_id, platform, name
ORDER BY account_id
