-- title: What is held: spans of days by account and kind of rows
-- unit: days
-- grain: one row per account, kind of rows, measure or table, and span of days
-- columns: account_id INTEGER, platform VARCHAR, name VARCHAR, grain VARCHAR, item VARCHAR, first_day DATE, last_day DATE, import_ids INTEGER[]
-- definition: Posts, mailings, adverts and messages are held on every day that a file covers, whether something was published then or not. Daily numbers are held on the days that have a row (item names the number), tables on the days that they are about (item names what they are by), hours in the months that they were noted for, and counts of who follows on their own day.
WITH number_day AS (
    SELECT account_id, metric AS item, day, list(DISTINCT import_id) AS ids FROM daily GROUP BY ALL
),
island AS (
    SELECT *, day - (row_number() OVER (PARTITION BY account_id, item ORDER BY day))::INTEGER AS island FROM number_day
),
found AS (
    SELECT account_id, 'daily' AS grain, item, min(day) AS first_day, max(day) AS last_day, flatten(list(ids)) AS ids
    FROM island GROUP BY account_id, item, island
    UNION ALL
    SELECT account_id, grain, '', covers_from, covers_to, list(import_id)
    FROM (SELECT *, unnest(grains) AS grain FROM import_part JOIN import USING (import_id) WHERE undone_at IS NULL)
    WHERE grain IN ('post', 'mailing', 'campaign', 'message', 'peer_post') AND covers_from IS NOT NULL
    GROUP BY account_id, grain, covers_from, covers_to
    UNION ALL
    SELECT account_id, 'breakdown', dimension, first_day, last_day, list(DISTINCT import_id) FROM breakdown GROUP BY ALL
    UNION ALL
    SELECT account_id, 'peer', '', first_day, last_day, list(DISTINCT import_id) FROM peer_count GROUP BY ALL
    UNION ALL
    SELECT account_id, 'effort', '', month, last_day(month), list(DISTINCT import_id) FROM effort GROUP BY ALL
    UNION ALL
    SELECT account_id, 'audience', '', day, day, list(DISTINCT import_id) FROM audience GROUP BY ALL
)
SELECT account_id, platform, name, grain, item, first_day, last_day, list_sort(list_distinct(ids)) AS import_ids
FROM found JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND first_day <= $last_day AND last_day >= $first_day
ORDER BY account_id, grain, item, first_day, last_day
