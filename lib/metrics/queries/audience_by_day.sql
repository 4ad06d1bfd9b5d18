-- title: Whom we reach: new followers, users of a day, recipients of a mailing, showings
-- unit: people (showings for search and adverts)
-- grain: one row per account and day that has rows
-- columns: account_id INTEGER, platform VARCHAR, day DATE, measure VARCHAR, per VARCHAR, value DOUBLE, import_ids INTEGER[]
-- definition: Social: followers gained by day, less those lost where the export says so. Website: users of the day, a number of people that is averaged and never added up over days. E-mail: recipients of each mailing, averaged; mailings to fewer than half of the largest are segments and left out. Search and adverts: impressions by day.
WITH found AS (
    SELECT account_id, day, CASE WHEN bool_or(metric = 'followers_lost') THEN 'followers_net' ELSE 'followers_gained' END AS measure,
           'day' AS per, sum(CASE metric WHEN 'followers_lost' THEN -value ELSE value END) AS value, list(DISTINCT import_id) AS import_ids
    FROM daily WHERE metric IN ('followers_gained', 'followers_lost') AND part = 'all' GROUP BY account_id, day
    UNION ALL
    SELECT account_id, day, 'users', 'average', value, [import_id]
    FROM daily JOIN account USING (account_id)
    WHERE platform IN ('ga4', 'universal_analytics', 'matomo', 'plausible') AND part = 'all' AND (metric = 'users' OR metric = 'active_users'
        AND account_id NOT IN (SELECT account_id FROM daily WHERE metric = 'users'))
    UNION ALL
    SELECT account_id, sent_day, 'recipients', 'average', coalesce(deliveries, sends), [import_id]
    FROM mailing_sent
    QUALIFY coalesce(deliveries, sends) >= 0.5 * max(coalesce(deliveries, sends)) OVER (
        PARTITION BY account_id ORDER BY sent_day RANGE BETWEEN INTERVAL 182 DAYS PRECEDING AND INTERVAL 182 DAYS FOLLOWING)
    UNION ALL
    SELECT account_id, day, 'search_impressions', 'day', value, [import_id]
    FROM daily JOIN account USING (account_id) WHERE platform = 'search_console' AND metric = 'impressions' AND part = 'all'
    UNION ALL
    SELECT account_id, first_day, 'ad_impressions', 'day', sum(impressions), list(DISTINCT import_id)
    FROM paid_day WHERE impressions IS NOT NULL
    GROUP BY account_id, first_day
)
SELECT account_id, platform, day, measure, per, value, list_sort(import_ids) AS import_ids
FROM found JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day AND value IS NOT NULL
ORDER BY account_id, measure, day, value
