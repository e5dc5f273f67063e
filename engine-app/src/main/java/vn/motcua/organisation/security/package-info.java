/** Sign-in, sessions, machine clients and what every answer's headers forbid. */
package vn.motcua.organisation.security;
