/** The demo: an invented province whose dossiers are made by the real commands under a moving clock. Profile "demo". */
@ApplicationModule(allowedDependencies = {"shared", "journal", "organisation", "calendar", "embedded", "search"})
package vn.motcua.demo;

import org.springframework.modulith.ApplicationModule;
