-- title: Who follows: the newest split of each kind
-- unit: people or a share of the followers
-- grain: one row per account, dimension and bucket
-- columns: account_id INTEGER, platform VARCHAR, day DATE, dimension VARCHAR, bucket VARCHAR, unit VARCHAR, value DOUBLE, import_ids INTEGER[]
-- definition: The followers by age and gender, place, seniority and the like, as the platform estimates them, of the newest day held. A share is a fraction of one; lists of places and trades are cut by the platform and do not add up to all followers.
SELECT account_id, platform, day, dimension, bucket, unit, sum(value) AS value,
       list_sort(list_distinct(list(import_id))) AS import_ids
FROM audience JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day
GROUP BY account_id, platform, day, dimension, bucket, unit
QUALIFY day = max(day) OVER (PARTITION BY account_id, dimension)
ORDER BY account_id, dimension, value DESC, bucket
