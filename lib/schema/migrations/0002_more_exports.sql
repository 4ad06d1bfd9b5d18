-- Tables by something (breakdown), posts of other bodies, shares of an audience, replies, partial tables, mappings.
ALTER TABLE import_part ADD COLUMN partial VARCHAR;

CREATE TABLE mapping (
    name VARCHAR PRIMARY KEY,
    label VARCHAR NOT NULL,
    json VARCHAR NOT NULL,
    made_at TIMESTAMP NOT NULL,
    forgotten_at TIMESTAMP
);

DROP VIEW IF EXISTS channel_click;
DROP VIEW IF EXISTS paid_day;
ALTER TABLE campaign RENAME TO campaign_before;
CREATE TABLE campaign (
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    level VARCHAR NOT NULL CHECK (level IN ('account', 'campaign', 'ad_group', 'ad')),
    item VARCHAR NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    currency VARCHAR,
    spend DOUBLE,
    impressions DOUBLE,
    clicks DOUBLE,
    interactions DOUBLE,
    conversions DOUBLE
);
INSERT INTO campaign SELECT * FROM campaign_before;
DROP TABLE campaign_before;

ALTER TABLE message ADD COLUMN network VARCHAR;
ALTER TABLE message ADD COLUMN reply_hours DOUBLE;
ALTER TABLE message_replaced ADD COLUMN network VARCHAR;
ALTER TABLE message_replaced ADD COLUMN reply_hours DOUBLE;

ALTER TABLE audience ADD COLUMN unit VARCHAR DEFAULT 'people';
ALTER TABLE audience ALTER COLUMN unit SET NOT NULL;
ALTER TABLE audience ALTER COLUMN unit DROP DEFAULT;
ALTER TABLE audience_replaced ADD COLUMN unit VARCHAR DEFAULT 'people';
ALTER TABLE audience_replaced ALTER COLUMN unit DROP DEFAULT;

ALTER TABLE peer_count ADD COLUMN platform VARCHAR DEFAULT 'linkedin';
ALTER TABLE peer_count ALTER COLUMN platform SET NOT NULL;
ALTER TABLE peer_count ALTER COLUMN platform DROP DEFAULT;
ALTER TABLE peer_count_replaced ADD COLUMN platform VARCHAR DEFAULT 'linkedin';
ALTER TABLE peer_count_replaced ALTER COLUMN platform DROP DEFAULT;

CREATE TABLE breakdown (
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    dimension VARCHAR NOT NULL,
    item VARCHAR NOT NULL,
    metric VARCHAR NOT NULL,
    part VARCHAR NOT NULL CHECK (part IN ('all', 'organic', 'paid')),
    value DOUBLE NOT NULL,
    currency VARCHAR
);
CREATE TABLE breakdown_replaced AS FROM breakdown LIMIT 0;

CREATE TABLE peer_post (
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    peer VARCHAR NOT NULL,
    platform VARCHAR NOT NULL,
    post_id VARCHAR NOT NULL,
    published_at TIMESTAMP,
    published_day DATE,
    post_type VARCHAR,
    title VARCHAR,
    permalink VARCHAR,
    followers DOUBLE,
    impressions DOUBLE,
    engagements DOUBLE,
    reactions DOUBLE,
    comments DOUBLE,
    shares DOUBLE,
    video_views DOUBLE
);
CREATE TABLE peer_post_replaced AS FROM peer_post LIMIT 0;
