-- title: Clicks to our services and posts, by channel and day
-- unit: clicks (posts for the measure posts)
-- grain: one row per account, measure and day that has rows
-- columns: account_id INTEGER, platform VARCHAR, day DATE, measure VARCHAR, per VARCHAR, value DOUBLE, import_ids INTEGER[]
-- definition: Clicks on links of posts by the day of the post (Facebook, X), clicks on posts by day (LinkedIn counts every click), clicks in an e-mail by the day it was sent, clicks on adverts and in search results by day; every click is counted, so clicks of different channels may be added up. Posts by the day they were published.
WITH found AS (
    SELECT account_id, day, measure, per, value, import_id FROM channel_click
    UNION ALL
    SELECT account_id, day, 'search_clicks', 'day', value, import_id
    FROM daily JOIN account USING (account_id)
    WHERE metric = 'clicks' AND part = 'all' AND platform = 'search_console'
    UNION ALL
    SELECT account_id, published_day, 'posts', 'item', 1, import_id FROM post
    UNION ALL
    SELECT account_id, day, 'posts', 'day', value, import_id
    FROM daily WHERE metric = 'posts_published' AND part = 'all' AND account_id NOT IN (SELECT account_id FROM post)
)
SELECT account_id, platform, day, measure, per, sum(value) AS value, list_sort(list_distinct(list(import_id))) AS import_ids
FROM found JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day
GROUP BY account_id, platform, day, measure, per
ORDER BY account_id, measure, per, day
