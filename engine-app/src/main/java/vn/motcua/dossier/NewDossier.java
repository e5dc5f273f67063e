package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.shared.UnitCode;

/**
 * A submission whose form has passed the procedure's rules.
 *
 * @param helpedAt where the person was helped
 * @param unit that receives, and whose counter draws the code
 * @param competentUnit that decides; while nobody knows which one does, the place that finds it out
 * @param data form values by field key, normalised to NFC
 * @param components documents asked for, with the copies handed in
 */
public record NewDossier(
        ProcedureVersion version,
        UnitCode helpedAt,
        UnitCode unit,
        UnitCode competentUnit,
        boolean competenceKnown,
        Channel channel,
        String portalCode,
        Submitter submitter,
        Map<String, Object> data,
        String dataForm,
        List<Component> components) {}
