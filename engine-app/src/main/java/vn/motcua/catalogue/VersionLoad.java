package vn.motcua.catalogue;

import java.util.Map;
import vn.motcua.shared.ProcedureCode;

/** What the running dossiers say about a procedure: counts only, no personal data. The module of the work items knows. */
public interface VersionLoad {

    /** How many dossiers of the procedure are not finished, under all versions. */
    int openDossiers(ProcedureCode code);

    /** How many open tasks of a version are late now, by node; nodes without any are left out. */
    Map<String, Integer> lateTasks(long versionId);
}
