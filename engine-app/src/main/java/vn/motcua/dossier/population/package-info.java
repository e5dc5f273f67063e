/** The population database behind a port, and a local stand-in for it that can fail. */
package vn.motcua.dossier.population;
