package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Which versions exist is asked of the database each time; a version itself never changes and is kept. */
@Component
class StoredCatalogue implements Catalogue {

    private final VersionRows rows;
    private final Map<Long, ProcedureVersion> read = new ConcurrentHashMap<>();

    StoredCatalogue(VersionRows rows) {
        this.rows = rows;
    }

    @Override
    public ProcedureVersion inForce(ProcedureCode code, LocalDate on) {
        return version(rows.inForce(code, on).orElseThrow(() -> unknown(code)));
    }

    @Override
    public ProcedureVersion version(long id) {
        return read.computeIfAbsent(id, this::fromDatabase);
    }

    @Override
    public List<ProcedureVersion> versions(ProcedureCode code) {
        List<ProcedureVersion> versions =
                rows.versions(code).stream().map(this::version).toList();
        if (versions.isEmpty()) {
            throw unknown(code);
        }
        return versions;
    }

    @Override
    public List<ProcedureVersion> allInForce(LocalDate on) {
        return rows.allInForce(on).stream().map(this::version).toList();
    }

    private ProcedureVersion fromDatabase(long id) {
        return rows.read(id)
                .orElseThrow(() -> Rejection.notFound(
                        "id",
                        Long.toString(id),
                        new Text("Không có phiên bản thủ tục này.", "There is no such version of a procedure.")));
    }

    private static Rejection unknown(ProcedureCode code) {
        return Rejection.notFound(
                "procedureCode",
                code.value(),
                new Text(
                        "Không có thủ tục này hoặc thủ tục chưa có phiên bản đang áp dụng.",
                        "There is no such procedure, or none of its versions is in force."));
    }
}
