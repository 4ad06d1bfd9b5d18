-- What opinions are tested with: inhabitants by age, messages read by people, press releases and what the press made of them.
CREATE TABLE population_age (
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    age_group VARCHAR NOT NULL,
    people DOUBLE NOT NULL,
    source VARCHAR
);
CREATE TABLE population_age_replaced AS FROM population_age LIMIT 0;

CREATE TABLE message_check (
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    message_id VARCHAR NOT NULL,
    checked_on DATE NOT NULL,
    feeling VARCHAR NOT NULL,
    needs_answer BOOLEAN,
    false_claim BOOLEAN
);
CREATE TABLE message_check_replaced AS FROM message_check LIMIT 0;

CREATE TABLE press (
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    day DATE NOT NULL,
    release VARCHAR NOT NULL,
    outlet VARCHAR NOT NULL,
    readers DOUBLE,
    page_views DOUBLE
);
CREATE TABLE press_replaced AS FROM press LIMIT 0;
