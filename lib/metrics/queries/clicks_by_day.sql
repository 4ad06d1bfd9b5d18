-- title: Clicks and sessions by day: people on their way to us
-- unit: clicks (sessions for the website)
-- grain: one row per account and day that has rows
-- columns: account_id INTEGER, platform VARCHAR, day DATE, measure VARCHAR, per VARCHAR, value DOUBLE, import_ids INTEGER[]
-- definition: Clicks on links of posts by the day of the post (Facebook, X), clicks on posts by day (LinkedIn counts every click), clicks in search results and on adverts by day, clicks in an e-mail by the day it was sent (every click, test mailings to fewer than ten people left out), sessions of the website by day.
WITH found AS (
    SELECT account_id, day, measure, per, value, import_id FROM channel_click
    UNION ALL
    SELECT account_id, day, 'search_clicks', 'day', value, import_id
    FROM daily JOIN account USING (account_id)
    WHERE metric = 'clicks' AND part = 'all' AND platform = 'search_console'
    UNION ALL
    SELECT account_id, day, 'sessions', 'day', value, import_id FROM daily WHERE metric = 'sessions' AND part = 'all'
)
SELECT account_id, platform, day, measure, per, sum(value) AS value,
       list_sort(list_distinct(list(import_id))) AS import_ids
FROM found JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day
GROUP BY account_id, platform, day, measure, per
ORDER BY account_id, measure, day
