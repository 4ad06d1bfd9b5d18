-- title: What each campaign cost and brought
-- unit: money, showings, clicks, conversions
-- grain: one row per account, campaign (else group of adverts, else advert) and the days that its line is about
-- columns: account_id INTEGER, platform VARCHAR, level VARCHAR, item VARCHAR, first_day DATE, last_day DATE, currency VARCHAR, spend DOUBLE, impressions DOUBLE, clicks DOUBLE, conversions DOUBLE, import_ids INTEGER[]
-- definition: Lines of reports whose days touch the period: of a day where the report is by day, else the totals of all its days. Reports of one account at several levels hold the same clicks again: campaigns count, else groups of adverts, else adverts, else the account, a level that says what was paid and how many clicks it brought before one that says only what was paid. What was paid is in its own currency; conversions are what the account counts as such.
WITH ranked AS (
    SELECT *, list_position(['campaign', 'ad_group', 'ad', 'account'], level) AS rank, first_day = last_day AS by_day
    FROM campaign WHERE first_day <= $last_day AND last_day >= $first_day
),
one_level AS (
    FROM ranked
    WINDOW alike AS (PARTITION BY account_id, by_day)
    QUALIFY rank = coalesce(min(rank) FILTER (WHERE spend IS NOT NULL AND clicks IS NOT NULL) OVER alike,
                            min(rank) FILTER (WHERE spend IS NOT NULL) OVER alike, min(rank) OVER alike)
)
SELECT account_id, platform, level, item, first_day, last_day, currency, spend, impressions, clicks, conversions,
       [import_id] AS import_ids
FROM one_level JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
ORDER BY account_id, item, first_day, last_day, currency
