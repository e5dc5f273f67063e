/**
 * Registers Lucene's stock analysis components under the names that Elasticsearch's own analysis module uses, so that
 * one index definition works here and on a full Elasticsearch.
 */
package vn.motcua.embeddedsearch.analysis;
