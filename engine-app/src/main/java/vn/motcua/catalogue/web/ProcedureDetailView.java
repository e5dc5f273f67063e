package vn.motcua.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;

/** A procedure as its version in force names it, with all its versions; {@link VersionView} has what each consists of. */
record ProcedureDetailView(ProcedureCode code, Text name, Text sector, List<Version> versions) {

    record Version(
            long id,
            String version,
            LocalDate from,
            @Nullable LocalDate to,
            boolean inForce) {}

    static ProcedureDetailView of(ProcedureVersion inForce, List<ProcedureVersion> versions) {
        return new ProcedureDetailView(
                inForce.code(),
                inForce.manifest().name(),
                inForce.manifest().sector().name(),
                versions.stream()
                        .map(each -> new Version(
                                each.id(), each.version(), each.from(), each.to(), each.id() == inForce.id()))
                        .toList());
    }
}
