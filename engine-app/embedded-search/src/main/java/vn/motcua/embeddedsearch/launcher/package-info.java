/** Starts one Elasticsearch node in a JVM of its own. */
package vn.motcua.embeddedsearch.launcher;
