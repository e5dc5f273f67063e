/** Lets only the application talk to its node: the node is on loopback, but other users of the machine are there too. */
package vn.motcua.embeddedsearch.guard;
