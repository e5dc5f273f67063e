/** The HTTP interface as a whole: its description, and what it answers to bad input. */
package vn.motcua.api;
