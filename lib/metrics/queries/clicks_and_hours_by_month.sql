-- title: Clicks to our services, staff hours and spend, by channel and month
-- unit: clicks, hours, money
-- grain: one row per channel and calendar month in which hours are held, and either clicks or posts
-- columns: platform VARCHAR, month DATE, clicks DOUBLE, boosted_clicks DOUBLE, hours DOUBLE, staff_cost DOUBLE, spend DOUBLE, currency VARCHAR, import_ids INTEGER[]
-- definition: Clicks on links of posts (Facebook, X), clicks on posts (LinkedIn counts every click), clicks in e-mails and on adverts, every click counted; boosted clicks are those of them that the file gives to posts that were paid for; hours as the team noted them; staff cost is hours times hourly cost; spend is what was paid to the platform. Only whole months of the period, and only those that the files with the clicks cover but for a week (for mailings a fortnight): the hours of a month stand beside all of its clicks. A covered month without clicks has none. A channel that publishes without clicks in its export (Instagram, YouTube) has no number of clicks, and its hours count. All e-mail providers are one channel. Staff cost is known where every hour has a cost in one currency.
WITH click AS (
    SELECT account_id, channel AS platform, day, date_trunc('month', day) AS month, value, import_id,
           CASE WHEN measure = 'mail_clicks' THEN 'mailing' WHEN measure = 'ad_clicks' THEN 'campaign' WHEN per = 'item' THEN 'post' END AS grain
    FROM channel_click JOIN own_account USING (account_id) JOIN channel_platform USING (platform)
),
span AS (
    SELECT DISTINCT account_id, platform, grain, covers_from, covers_to
    FROM import_part JOIN (SELECT DISTINCT account_id, platform, import_id, grain FROM click WHERE grain IS NOT NULL) USING (account_id, import_id)
    WHERE list_contains(grains, grain) AND covers_from IS NOT NULL
),
covered_day AS (
    SELECT account_id, platform, CAST(unnest(generate_series(covers_from, covers_to, INTERVAL 1 DAY)) AS DATE) AS day, grain = 'mailing' AS mailed FROM span
    UNION
    SELECT account_id, platform, day, false FROM click WHERE grain IS NULL
),
covered AS (
    SELECT account_id, platform, date_trunc('month', day) AS month
    FROM covered_day GROUP BY ALL
    HAVING count(DISTINCT day) >= day(last_day(any_value(day))) - CASE WHEN bool_or(mailed) THEN 14 ELSE 7 END
),
clicked AS (
    SELECT platform, month, coalesce(sum(value), 0) AS clicks, list(DISTINCT import_id) FILTER (import_id IS NOT NULL) AS import_ids
    FROM covered LEFT JOIN click USING (account_id, platform, month)
    ANTI JOIN (SELECT platform, month FROM click ANTI JOIN covered USING (account_id, month)) AS partly USING (platform, month)
    GROUP BY ALL
),
-- What the channel's own file says was paid for; most files mark nothing.
boosted AS (
    SELECT channel AS platform, date_trunc('month', day) AS month, sum(value) AS clicks
    FROM (
        SELECT account_id, published_day AS day, link_clicks AS value
        FROM post JOIN account USING (account_id)
        WHERE funding IS NOT NULL AND NOT regexp_matches(lower(funding), '^(org|орг)') AND platform <> 'linkedin'
        UNION ALL
        SELECT account_id, day, value FROM daily JOIN account USING (account_id)
        WHERE part = 'paid' AND metric = 'clicks' AND platform = 'linkedin'
    ) JOIN own_account USING (account_id) JOIN channel_platform USING (platform) GROUP BY ALL
),
paid AS (
    SELECT channel AS platform, date_trunc('month', first_day) AS month, sum(spend) AS spend, max(currency) AS currency,
           count(DISTINCT currency) AS currencies, list(DISTINCT import_id) AS import_ids
    FROM paid_day JOIN own_account USING (account_id) JOIN channel_platform USING (platform) GROUP BY ALL
),
-- A channel that publishes, but whose export has no clicks: what it brings is unknown, and its hours were spent.
published AS (
    SELECT platform, date_trunc('month', published_day) AS month, list(DISTINCT import_id) AS import_ids
    FROM post JOIN own_account USING (account_id) WHERE platform NOT IN (SELECT platform FROM click) GROUP BY ALL
),
worked AS (
    SELECT platform, month, sum(hours) AS hours,
           CASE WHEN count(hourly_cost) = count(*) AND count(currency) = count(*) AND count(DISTINCT currency) = 1
                THEN sum(hours * hourly_cost) END AS staff_cost,
           CASE WHEN count(DISTINCT currency) = 1 THEN max(currency) END AS currency,
           list(DISTINCT import_id) AS import_ids
    FROM channel_effort GROUP BY ALL
)
SELECT platform, CAST(month AS DATE) AS month, clicked.clicks,
       if(clicked.clicks IS NULL, NULL, least(clicked.clicks, coalesce(boosted.clicks, 0))) AS boosted_clicks, hours, staff_cost,
       coalesce(spend, 0) AS spend, coalesce(paid.currency, worked.currency) AS currency,
       list_sort(list_distinct(flatten([clicked.import_ids, published.import_ids, paid.import_ids, worked.import_ids]))) AS import_ids
FROM worked
LEFT JOIN clicked USING (platform, month)
LEFT JOIN published USING (platform, month)
LEFT JOIN boosted USING (platform, month)
LEFT JOIN paid USING (platform, month)
WHERE (clicked.clicks IS NOT NULL OR published.import_ids IS NOT NULL) AND hours > 0
  AND month >= $first_day AND month + INTERVAL 1 MONTH <= $last_day + INTERVAL 1 DAY
  AND coalesce(currencies, 1) = 1
  AND (paid.currency IS NULL OR worked.currency IS NULL OR paid.currency = worked.currency)
  AND len($accounts) >= 0
ORDER BY platform, month
