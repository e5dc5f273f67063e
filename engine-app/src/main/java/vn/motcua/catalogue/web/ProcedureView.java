package vn.motcua.catalogue.web;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;

/** A procedure in the list: how many versions, which one is in force, how many dossiers are open. */
record ProcedureView(ProcedureCode code, Text name, Text sector, int versions, String inForce, int open) {

    static ProcedureView of(ProcedureVersion version, int versions, int open) {
        return new ProcedureView(
                version.code(),
                version.manifest().name(),
                version.manifest().sector().name(),
                versions,
                version.version(),
                open);
    }
}
