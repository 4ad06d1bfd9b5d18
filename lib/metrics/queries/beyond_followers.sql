-- title: Whom we reach beyond those who follow
-- unit: people reached on a day, or views
-- grain: one row per account and day; one per account and exported period for views by subscription
-- columns: account_id INTEGER, platform VARCHAR, first_day DATE, last_day DATE, measure VARCHAR, total DOUBLE, beyond DOUBLE, followers DOUBLE, bought BOOLEAN, import_ids INTEGER[]
-- definition: People reached on a day without adverts where the platform says so, else with them, and the most followers that were counted within a year of it: of those reached at least reach less followers do not follow. Bought says that adverts of the same house ran on that day. YouTube: all views of a period, and those by people who have not subscribed.
WITH count AS (
    SELECT account_id, day, value, import_id FROM daily WHERE metric = 'followers' AND part = 'all'
    UNION ALL
    SELECT account_id, last_day, value, import_id
    FROM peer_count JOIN account USING (account_id)
    WHERE metric = 'followers' AND peer_count.platform = account.platform
      AND (lower(peer) = lower(name) OR contains(regexp_replace(lower(peer), '[^\p{L}\p{N}]+', '-', 'g'), lower(name)))
),
reached AS (
    SELECT account_id, platform, day, coalesce(max(value) FILTER (part = 'organic'), max(value) FILTER (part = 'all')) AS total,
           count(*) FILTER (part = 'organic') > 0 AS organic, list(DISTINCT import_id) AS import_ids
    FROM daily JOIN account USING (account_id)
    WHERE metric = 'reach' AND day BETWEEN $first_day AND $last_day
    GROUP BY account_id, platform, day
),
advertised AS (
    SELECT DISTINCT platform AS house, first_day, last_day FROM campaign JOIN account USING (account_id)
),
by_day AS (
    SELECT reached.account_id, reached.platform, reached.day, total, max(count.value) AS followers,
           NOT organic AND EXISTS (
               FROM advertised
               WHERE reached.day BETWEEN advertised.first_day AND advertised.last_day
                 AND house = CASE reached.platform WHEN 'facebook' THEN 'meta_ads' WHEN 'instagram' THEN 'meta_ads'
                                                   ELSE reached.platform || '_ads' END) AS bought,
           reached.import_ids || list_distinct(coalesce(list(count.import_id) FILTER (count.import_id IS NOT NULL), [])) AS import_ids
    FROM reached LEFT JOIN count ON count.account_id = reached.account_id AND abs(count.day - reached.day) <= 366
    WHERE total IS NOT NULL
    GROUP BY reached.account_id, reached.platform, reached.day, total, organic, reached.import_ids
),
found AS (
    SELECT account_id, platform, day AS first_day, day AS last_day, 'daily_reach' AS measure, total,
           if(followers IS NULL, NULL, greatest(0, total - followers)) AS beyond, followers, bought, import_ids
    FROM by_day
    UNION ALL
    SELECT account_id, platform, first_day, last_day, 'video_views', sum(value),
           coalesce(sum(value) FILTER (regexp_matches(lower(item), '^(not|nicht|no|non|não|niet|ikke|inte|ej|nie|ne|не|unsubscribed)( |$)')), 0),
           NULL, false, list(DISTINCT import_id)
    FROM breakdown JOIN account USING (account_id)
    WHERE dimension = 'subscription_status' AND metric = 'video_views' AND part = 'all'
      AND first_day >= $first_day AND last_day <= $last_day
    GROUP BY account_id, platform, first_day, last_day
    HAVING count(*) >= 2
)
SELECT account_id, platform, first_day, last_day, measure, total::DOUBLE AS total, beyond::DOUBLE AS beyond, followers::DOUBLE AS followers,
       bought, list_sort(list_distinct(import_ids)) AS import_ids
FROM found
WHERE len($accounts) = 0 OR account_id IN (SELECT unnest($accounts))
ORDER BY account_id, measure, first_day, last_day
