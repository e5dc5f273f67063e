package vn.motcua.catalogue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Manifest;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;

/** A procedure that is known by name and cannot be applied for: {@code missing} parts of its manifest nobody knows yet. */
record IncompleteView(
        ProcedureCode code, Text name, @Nullable Text sector, List<String> missing) {

    static IncompleteView of(Manifest manifest) {
        return new IncompleteView(
                manifest.code(),
                manifest.name(),
                manifest.sector() == null ? null : manifest.sector().name(),
                manifest.missing());
    }
}
