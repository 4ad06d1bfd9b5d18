-- title: How many follow, on the days that a file says it
-- unit: people
-- grain: one row per account and day with a count
-- columns: account_id INTEGER, platform VARCHAR, day DATE, value DOUBLE, import_ids INTEGER[]
-- definition: Followers as the platform counts them on a day; for LinkedIn the row of our own page in its competitor export, on the last day of the export. People, who are never added up over channels.
WITH found AS (
    SELECT account_id, day, value, import_id FROM daily WHERE metric = 'followers' AND part = 'all'
    UNION ALL
    SELECT account_id, last_day, value, import_id
    FROM peer_count JOIN account USING (account_id)
    WHERE metric = 'followers' AND peer_count.platform = account.platform
      AND (lower(peer) = lower(name) OR contains(regexp_replace(lower(peer), '[^\p{L}\p{N}]+', '-', 'g'), lower(name)))
)
SELECT account_id, platform, day, max(value) AS value, list_sort(list_distinct(list(import_id))) AS import_ids
FROM found JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day
GROUP BY account_id, platform, day
ORDER BY account_id, day
