package vn.motcua.document;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.shared.DossierId;

/** Which forms there are to print for many dossiers. */
@Component
public class PrintableForms {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final DossierPages pages;

    PrintableForms(JdbcClient jdbc, Dossiers dossiers, DossierPages pages) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.pages = pages;
    }

    /** The forms that any of these dossiers has, by number, each with how many have it; those one may not see have none. */
    public List<PrintableForm> of(Collection<DossierId> chosen) {
        Long[] seen = chosen.stream()
                .distinct()
                .map(dossiers::get)
                .filter(pages::isVisible)
                .map(dossier -> dossier.id().value())
                .toArray(Long[]::new);
        return jdbc.sql("""
                        select number, count(distinct dossier_id) n from motcua.issued_form
                        where dossier_id = any(:ids) and content is not null group by number order by number""")
                .param("ids", seen)
                .query((row, n) -> new PrintableForm(
                        row.getString("number"), IssuedForms.title(row.getString("number")), row.getInt("n")))
                .list();
    }
}
