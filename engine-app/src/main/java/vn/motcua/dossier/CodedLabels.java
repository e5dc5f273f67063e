package vn.motcua.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.preview.DossierLabels;

/** Names dossiers for previews: the code always, the owner only to those who may see this dossier. */
@Component
class CodedLabels implements DossierLabels {

    private final JdbcClient jdbc;
    private final Access access;

    CodedLabels(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public Map<DossierId, Label> labels(Collection<DossierId> dossiers) {
        Set<UnitCode> seen = access.scope(Operation.VIEW_DOSSIER);
        Map<DossierId, Label> labels = new HashMap<>();
        jdbc.sql(
                        "select id, code, owner_name, helped_at, unit_code, competent_unit from motcua.dossier where id = any(:ids)")
                .param("ids", dossiers.stream().map(DossierId::value).toArray(Long[]::new))
                .query(row -> {
                    DossierId id = new DossierId(row.getLong("id"));
                    String code = row.getString("code");
                    boolean personal = seen.contains(new UnitCode(row.getString("unit_code")))
                            || seen.contains(new UnitCode(row.getString("competent_unit")))
                            || seen.contains(new UnitCode(row.getString("helped_at")));
                    labels.put(
                            id,
                            new Label(
                                    code == null ? id.businessKey() : code,
                                    personal ? row.getString("owner_name") : null));
                });
        return labels;
    }
}
