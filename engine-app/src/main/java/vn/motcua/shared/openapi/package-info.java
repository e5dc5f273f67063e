/** Describes the HTTP interface to programs (OpenAPI), as the code really behaves. */
package vn.motcua.shared.openapi;
