/** Real servers for the tests: one PostgreSQL and one Elasticsearch for each JVM, started when first asked for. */
package vn.motcua.testing;
