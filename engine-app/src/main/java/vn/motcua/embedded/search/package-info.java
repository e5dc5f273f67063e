/** Elasticsearch as a process of our own; its data are a copy that can be made again. */
package vn.motcua.embedded.search;
