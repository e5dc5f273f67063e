/** Fills a database with as many dossiers as wanted, from lives that the product has lived through once. */
package vn.motcua.size;
