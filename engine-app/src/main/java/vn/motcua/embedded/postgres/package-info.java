/** PostgreSQL as a process of our own, with a lasting data folder. */
package vn.motcua.embedded.postgres;
