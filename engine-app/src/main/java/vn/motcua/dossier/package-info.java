/** The dossier: its data, components and supplements, and the status machine that every change of its state obeys. */
@ApplicationModule(
        allowedDependencies = {"shared", "journal", "catalogue", "engine", "deadline", "organisation", "calendar"})
package vn.motcua.dossier;

import org.springframework.modulith.ApplicationModule;
