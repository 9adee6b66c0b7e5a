-- A workspace of schema 3, as the program of that time wrote it.
BEGIN TRANSACTION;
CREATE TABLE about (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "about" VALUES('schema','3');
CREATE TABLE article (
	"key" INTEGER NOT NULL, 
	origin VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	is_current BOOLEAN NOT NULL, 
	content_hash VARCHAR NOT NULL, 
	added_at DATETIME NOT NULL, 
	read_with VARCHAR NOT NULL, 
	id VARCHAR NOT NULL, 
	title VARCHAR, 
	text VARCHAR NOT NULL, 
	published DATE, 
	language VARCHAR, 
	source VARCHAR, 
	url VARCHAR, 
	extracted BOOLEAN NOT NULL, 
	PRIMARY KEY ("key"), 
	UNIQUE (origin, version)
);
INSERT INTO "article" VALUES(1,'/news#one',1,1,'a7267a2e9037f852b7df9d4be34f046a','2026-11-27 08:08:55.032100','c7a95bd58e713d30 bdf5123187ae665fe222c14d513685a7','one','Two reports','Russian troops captured Kurakhove on Monday. Toretsk lies 25 km northwest of Bakhmut.','2024-12-17','en','AFP',NULL,0);
INSERT INTO "article" VALUES(2,'/news#two',1,0,'49107fdcb9fffb9446f755a2c94c1fd4','2026-11-27 08:08:55.048485','c7a95bd58e713d30 bdf5123187ae665fe222c14d513685a7','two',NULL,'Shells fell on Kupiansk.',NULL,'en',NULL,NULL,0);
INSERT INTO "article" VALUES(3,'/news#two',2,1,'d73bc80e2992ebfff2776a45f2981e0d','2026-11-27 08:08:58.437391','c7a95bd58e713d30 bdf5123187ae665fe222c14d513685a7','two',NULL,'Shells fell on Kupiansk on 5 December 2024.',NULL,'en',NULL,NULL,0);
CREATE TABLE correction (
	"key" INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	"row" VARCHAR NOT NULL, 
	undone_at DATETIME, 
	PRIMARY KEY ("key"), 
	UNIQUE (id)
);
INSERT INTO "correction" VALUES(1,'1bffff386b1c039c','{"article": "one", "quote": "Russian troops captured Kurakhove on Monday.", "place": "Kurakhove", "kind": "capture", "change": "status", "value": {"status": "confirmed"}, "author": "Reader", "reason": "geolocated footage", "made_at": "2026-11-27T08:09:00.101047+00:00"}',NULL);
CREATE TABLE feature (
	"key" INTEGER NOT NULL, 
	article INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	layer VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	status VARCHAR, 
	verdict VARCHAR, 
	source VARCHAR, 
	oblast VARCHAR, 
	place_id VARCHAR, 
	actors VARCHAR NOT NULL, 
	sure_tenths INTEGER, 
	first_day DATE, 
	last_day DATE, 
	shape BLOB, 
	properties VARCHAR NOT NULL, 
	is_current BOOLEAN NOT NULL, 
	is_long BOOLEAN NOT NULL, 
	lon FLOAT, 
	lat FLOAT, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(article) REFERENCES article ("key") ON DELETE CASCADE
);
INSERT INTO "feature" VALUES(1048576,1,'one-e0','event','capture','unverified',NULL,'AFP','Donetsk Oblast','gn695357','Russia',8,'2024-12-16','2024-12-16',X'0101000000392861A6EDA34240832F4CA60AFE4740','{"kind": "capture", "status": "unverified", "said_by": null, "actors": ["Russia"], "first_day": "2024-12-16", "last_day": "2024-12-16", "day_reason": "“on Monday”: the last such day, publication included", "place": "Kurakhove", "place_kind": "settlement", "place_id": "gn695357", "country": "UA", "admin1": "Donetsk Oblast", "admin2": "Pokrovskyi Raion", "uncertainty_m": 500, "counts": [], "confidence": 0.884, "quote": "Russian troops captured Kurakhove on Monday.", "verdict": null, "claim_id": null, "article": "one", "title": "Two reports", "source": "AFP", "url": null, "published": "2024-12-17", "reports": 1, "sources": ["AFP"], "independent_sources": 1, "contradictions": [], "corrections": [], "reason": "“captured” at Kurakhove"}',1,0,37.28069,47.9847);
INSERT INTO "feature" VALUES(1048577,1,'one-c0','claim','distance_direction',NULL,'inconsistent','AFP','elsewhere',NULL,'',NULL,'2024-12-17','2024-12-17',X'0102000000030000002BA4FCA4DAFF42401CCEFC6A0E4C4840C9BB0ED32AF64240DCAC08F64B3F48403FC6DCB584EC424091B8C7D287324840','{"kind": "distance_direction", "verdict": "inconsistent", "score": 1.0, "reason": "Toretsk lies 25 km south-southwest of Bakhmut, not 25 km northwest; the claim does not fit.", "quote": "Toretsk lies 25 km northwest of Bakhmut", "subject": "Toretsk", "subject_place": null, "subject_place_id": null, "anchors": ["Bakhmut"], "claimed_distance_m": 25000.0, "claimed_bearing_deg": 315.0, "claimed_length_m": null, "claimed_area_m2": null, "measured_distance_m": 24827.5, "measured_bearing_deg": 206.8, "measured_length_m": null, "measured_area_m2": null, "coordinateUncertaintyInMeters": 11088.0, "front_day": null, "front_source": null, "first_day": "2024-12-17", "last_day": "2024-12-17", "article": "one", "title": "Two reports", "source": "AFP", "url": null, "published": "2024-12-17"}',1,0,3.7923181898302182446e+01,4.84945056478843241612e+01);
INSERT INTO "feature" VALUES(2097152,2,'two-e0','event','shelling','unverified',NULL,NULL,'Kharkiv Oblast','gn703656','',8,NULL,NULL,X'01010000005F46B1DCD2CE4240E6965643E2DA4840','{"kind": "shelling", "status": "unverified", "said_by": null, "actors": [], "first_day": null, "last_day": null, "day_reason": "the text gives no day", "place": "Kupiansk", "place_kind": "settlement", "place_id": "gn703656", "country": "UA", "admin1": "Kharkiv Oblast", "admin2": "Kupianskyi Raion", "uncertainty_m": 500, "counts": [], "confidence": 0.857, "quote": "Shells fell on Kupiansk.", "verdict": null, "claim_id": null, "article": "two", "title": null, "source": null, "url": null, "published": null, "reports": 1, "sources": [], "independent_sources": 1, "contradictions": [], "corrections": [], "reason": "“Shells fell” at Kupiansk"}',0,0,37.61581,49.71003);
INSERT INTO "feature" VALUES(3145728,3,'two-e0','event','shelling','unverified',NULL,NULL,'Kharkiv Oblast','gn703656','',8,'2024-12-05','2024-12-05',X'01010000005F46B1DCD2CE4240E6965643E2DA4840','{"kind": "shelling", "status": "unverified", "said_by": null, "actors": [], "first_day": "2024-12-05", "last_day": "2024-12-05", "day_reason": "“on 5 December 2024”: the date is given", "place": "Kupiansk", "place_kind": "settlement", "place_id": "gn703656", "country": "UA", "admin1": "Kharkiv Oblast", "admin2": "Kupianskyi Raion", "uncertainty_m": 500, "counts": [], "confidence": 0.857, "quote": "Shells fell on Kupiansk on 5 December 2024.", "verdict": null, "claim_id": null, "article": "two", "title": null, "source": null, "url": null, "published": null, "reports": 1, "sources": [], "independent_sources": 1, "contradictions": [], "corrections": [], "reason": "“Shells fell” at Kupiansk"}',1,0,37.61581,49.71003);
CREATE TABLE front (
	"key" INTEGER NOT NULL, 
	making VARCHAR NOT NULL, 
	day DATE NOT NULL, 
	source VARCHAR NOT NULL, 
	side VARCHAR NOT NULL, 
	schematic BOOLEAN NOT NULL, 
	licence VARCHAR, 
	path VARCHAR NOT NULL, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(making) REFERENCES making (id)
);
CREATE TABLE making (
	id VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	gazetteer VARCHAR NOT NULL, 
	fronts VARCHAR NOT NULL, 
	parameters VARCHAR NOT NULL, 
	first_used_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "making" VALUES('c7a95bd58e713d30 bdf5123187ae665fe222c14d513685a7','c7a95bd58e713d30','bdf5123187ae665fe222c14d513685a7','','{}','2026-11-27 14:04:39.179262');
CREATE TABLE mention (
	"key" INTEGER NOT NULL, 
	article INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	sense VARCHAR NOT NULL, 
	role VARCHAR NOT NULL, 
	confidence FLOAT NOT NULL, 
	reason VARCHAR NOT NULL, 
	place_id VARCHAR, 
	place VARCHAR, 
	lon FLOAT, 
	lat FLOAT, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(article) REFERENCES article ("key") ON DELETE CASCADE
);
CREATE TABLE visit (
	url VARCHAR NOT NULL, 
	etag VARCHAR, 
	modified VARCHAR, 
	origin VARCHAR, 
	visited_at DATETIME NOT NULL, 
	PRIMARY KEY (url)
);
CREATE INDEX article_by_id ON article (id);
CREATE INDEX front_by_making ON front (making);
CREATE INDEX mention_by_place ON mention (place_id);
CREATE INDEX mention_by_article ON mention (article);
CREATE INDEX feature_by_sureness ON feature (sure_tenths);
CREATE INDEX feature_by_article ON feature (article);
CREATE INDEX feature_by_spot ON feature (lon, lat);
CREATE INDEX feature_by_place_id ON feature (place_id);
CREATE INDEX feature_by_kind ON feature (kind);
CREATE INDEX feature_by_oblast ON feature (oblast);
CREATE INDEX feature_by_verdict ON feature (verdict);
CREATE INDEX feature_by_day ON feature (is_long, first_day, last_day);
CREATE INDEX feature_by_actors ON feature (actors);
CREATE INDEX feature_by_id ON feature (id);
CREATE INDEX feature_by_status ON feature (status);
CREATE INDEX feature_by_source ON feature (source);
CREATE INDEX feature_by_layer ON feature (layer);
CREATE VIRTUAL TABLE feature_words USING fts5(words, tokenize='trigram', detail='none', columnsize=0);
INSERT INTO feature_words (rowid, words) VALUES(1048576,'kurakhove russian troops captured kurakhove on monday. two reports afp');
INSERT INTO feature_words (rowid, words) VALUES(1048577,'toretsk lies 25 km northwest of bakhmut two reports afp');
INSERT INTO feature_words (rowid, words) VALUES(2097152,'kupiansk shells fell on kupiansk.');
INSERT INTO feature_words (rowid, words) VALUES(3145728,'kupiansk shells fell on kupiansk on 5 december 2024.');
COMMIT;
