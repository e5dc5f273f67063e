package vn.motcua.size;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;

/** What must be so before dossiers of three years can be there. */
final class Grounds {

    /** Unit of the product's first start, above all provinces. */
    static final String ROOT = "H99";

    private Grounds() {}

    private static final String OLD = "2015-01-01";

    /**
     * The product's procedures and their rules are younger than three years, and a dossier comes in under the rules of its
     * day only. So what holds from the procedure's first day on holds earlier here; nothing else of them changes.
     */
    static void makeOld(Connection admin, ProcessEngine engine) throws SQLException {
        try (Statement sql = admin.createStatement()) {
            sql.execute("""
                    update camunda.act_ge_bytearray b set bytes_ = convert_to(
                        replace(convert_from(b.bytes_, 'UTF8'), 'date("' || v.valid_from || '")', 'date("%1$s")'), 'UTF8')
                    from camunda.act_re_procdef p join motcua.procedure_version v on v.process_definition_id = p.id_
                    where p.deployment_id_ = b.deployment_id_ and b.name_ like '%%.dmn'""".formatted(OLD));
            sql.execute("""
                    update motcua.procedure_file f set content = convert_to(
                        replace(convert_from(f.content, 'UTF8'), 'date("' || v.valid_from || '")', 'date("%1$s")'), 'UTF8')
                    from motcua.procedure_version v where v.id = f.version and f.path like '%%.dmn'""".formatted(OLD));
            sql.execute("update motcua.procedure_version set valid_from = date '" + OLD + "'");
        }
        DeploymentCache read =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
        read.discardDecisionDefinitionCache();
        read.discardDecisionRequirementsDefinitionCache();
    }

    /** Numbers the next dossiers from here, and the next rows of each table from where they can be told apart. */
    static void countFrom(Connection admin, long first) throws SQLException {
        try (Statement sql = admin.createStatement()) {
            sql.execute("alter sequence motcua.dossier_id_seq restart " + first);
            for (String table : Numbers.NUMBERED) {
                sql.execute("alter table %s alter column id restart with %d"
                        .formatted(table, Numbers.beforeFirst(table) + 1));
            }
        }
    }

    /** The engine writes no history; rows there would be missing from what is generated. */
    static void requireEmptyHistory(Connection admin) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement sql = admin.createStatement();
                ResultSet row = sql.executeQuery("select tablename from pg_tables where schemaname = 'camunda'"
                        + " and tablename like 'act\\_hi\\_%'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        for (String table : tables) {
            try (Statement sql = admin.createStatement();
                    ResultSet row = sql.executeQuery("select exists (select from camunda." + table + ")")) {
                row.next();
                if (row.getBoolean(1)) {
                    throw new IllegalStateException("The engine has written history: " + table);
                }
            }
        }
    }
}
