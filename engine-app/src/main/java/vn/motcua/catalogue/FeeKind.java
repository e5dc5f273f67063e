package vn.motcua.catalogue;

import java.util.List;
import vn.motcua.shared.Text;

/**
 * Something to be paid.
 *
 * @param kind FEE (phí), CHARGE (lệ phí), FINE, TAX or COST
 * @param amount VND, where no decision table says
 * @param per DOSSIER or QUANTITY; null for DOSSIER
 * @param amountFrom the fact that holds the amount, set by a step
 * @param exempt codes of the exemptions that make it free
 * @param freeChannels through which it is free
 */
public record FeeKind(
        String code,
        Text name,
        String kind,
        Long amount,
        String per,
        String amountFrom,
        List<String> exempt,
        List<String> freeChannels,
        String source,
        String mark) {

    public FeeKind {
        exempt = exempt == null ? List.of() : List.copyOf(exempt);
        freeChannels = freeChannels == null ? List.of() : List.copyOf(freeChannels);
    }
}
