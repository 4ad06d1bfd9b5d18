-- title: Posts of other bodies, and ours beside them
-- unit: engagements
-- grain: one row per post
-- columns: account_id INTEGER, export VARCHAR, platform VARCHAR, body VARCHAR, item VARCHAR, day DATE, post_type VARCHAR, followers DOUBLE, engagements DOUBLE, grown BOOLEAN, our_inhabitants DOUBLE, import_ids INTEGER[]
-- definition: Engagements are reactions, comments and shares (Instagram: likes and comments), of others as their file adds them up, of us from our own posts. Followers are those of the page when it published. A post is grown when it was seven days old or more on the last day that its file covers; younger ones are counted, but left out of what people did with them. Rows of the table "our posts" come from our own exports.
WITH file AS (
    SELECT import_id, account_id, export, least(covers_to, exported_at::DATE) AS made_on
    FROM import_part JOIN import USING (import_id)
),
found AS (
    SELECT account_id, export, peer_post.platform, trim(peer) AS body, post_id AS item, published_day AS day, post_type, followers,
           coalesce(engagements, coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0)) AS engagements,
           made_on, import_id
    FROM peer_post JOIN file USING (import_id, account_id)
    WHERE coalesce(engagements, reactions, comments, shares) IS NOT NULL
    UNION ALL
    SELECT account_id, 'our posts', platform, organisation.name, post_id, published_day, post_type, NULL,
           coalesce(reactions, 0) + coalesce(comments, 0)
           + CASE WHEN platform = 'instagram' THEN 0 ELSE coalesce(shares, 0) END,
           made_on, import_id
    FROM post JOIN file USING (import_id, account_id) JOIN account USING (account_id) JOIN organisation USING (organisation_id)
    WHERE office IS NULL AND coalesce(reactions, comments, shares) IS NOT NULL
)
SELECT account_id, export, found.platform, body, item, day, post_type, followers, engagements::DOUBLE AS engagements,
       day <= made_on - 7 AS grown, population_served::DOUBLE AS our_inhabitants, [import_id] AS import_ids
FROM found JOIN account USING (account_id) JOIN organisation USING (organisation_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day
ORDER BY account_id, export, body, day, item
