-- title: How many people saw us, and how many came to our profile, by day
-- unit: people (showings, visits, views)
-- grain: one row per account, measure and day that has rows
-- columns: account_id INTEGER, platform VARCHAR, day DATE, measure VARCHAR, per VARCHAR, value DOUBLE, import_ids INTEGER[]
-- definition: Social: people reached on a day (averaged over days, never added up), showings, visits to the profile and video views of a day, as the platform counts them for organic and paid together; where it says only one of them, nothing.
SELECT account_id, platform, day, 'daily_' || metric AS measure, if(metric = 'reach', 'average', 'day') AS per, value,
       [import_id] AS import_ids
FROM daily JOIN account USING (account_id)
WHERE metric IN ('reach', 'impressions', 'profile_visits', 'video_views') AND part = 'all' AND platform <> 'search_console'
  AND (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day
ORDER BY account_id, measure, day
