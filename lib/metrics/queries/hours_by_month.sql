-- title: Staff hours by channel and month
-- unit: hours, money
-- grain: one row per channel and calendar month for which hours are noted
-- columns: platform VARCHAR, month DATE, hours DOUBLE, staff_cost DOUBLE, currency VARCHAR, import_ids INTEGER[]
-- definition: Hours as the team noted them, in whole months of the period; staff cost is hours times hourly cost, known where every hour has a cost in one currency. All e-mail providers are one channel, and so are all web statistics.
SELECT platform, month, sum(hours) AS hours,
       CASE WHEN count(hourly_cost) = count(*) AND count(currency) = count(*) AND count(DISTINCT currency) = 1
            THEN sum(hours * hourly_cost) END AS staff_cost,
       CASE WHEN count(DISTINCT currency) = 1 THEN max(currency) END AS currency,
       list_sort(list(DISTINCT import_id)) AS import_ids
FROM channel_effort
WHERE month >= $first_day AND month + INTERVAL 1 MONTH <= $last_day + INTERVAL 1 DAY AND len($accounts) >= 0
GROUP BY platform, month
ORDER BY platform, month
