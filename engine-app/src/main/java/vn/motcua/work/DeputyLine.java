package vn.motcua.work;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Deputies;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/**
 * Who does an officer's work instead, as a request names them.
 *
 * @param procedureCode null for everything that no other line names
 */
record DeputyLine(
        @Nullable ProcedureCode procedureCode, @NotNull OfficerId officerId) {

    static Deputies deputies(List<DeputyLine> lines) {
        return new Deputies(lines.stream()
                .map(line -> new Deputies.Line(line.procedureCode(), line.officerId()))
                .toList());
    }

    /**
     * Takes only procedures of the catalogue.
     *
     * @param field of the list in the request
     * @throws Rejection INVALID, naming each line that is wrong
     */
    static void requireKnown(List<DeputyLine> lines, String field, Catalogue catalogue) {
        List<Violation> broken = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ProcedureCode code = lines.get(i).procedureCode();
            if (code != null && !known(code, catalogue)) {
                broken.add(new Violation(
                        field + "[" + i + "].procedureCode",
                        code.value(),
                        new Text("Không có thủ tục mang mã này.", "There is no procedure with this code.")));
            }
        }
        if (!broken.isEmpty()) {
            throw Rejection.invalid(broken);
        }
    }

    private static boolean known(ProcedureCode code, Catalogue catalogue) {
        try {
            return !catalogue.versions(code).isEmpty();
        } catch (Rejection unknown) {
            return false;
        }
    }
}
