/** The analyst's view of the catalogue over HTTP, read only. */
package vn.motcua.catalogue.web;
