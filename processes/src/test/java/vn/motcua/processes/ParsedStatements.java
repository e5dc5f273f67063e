package vn.motcua.processes;

import java.sql.Connection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.transaction.jdbc.JdbcTransaction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/**
 * The engine's statements, read once for all engines of a test run, each on the database of its own engine: reading
 * them is most of an engine's start.
 */
final class ParsedStatements implements SqlSessionFactory {

    private final Supplier<DataSource> database;

    /** @param database known when the first session is opened */
    ParsedStatements(Supplier<DataSource> database) {
        this.database = database;
    }

    @Override
    public SqlSession openSession() {
        return session(new JdbcTransaction(database.get(), null, false));
    }

    @Override
    public SqlSession openSession(Connection connection) {
        return session(new JdbcTransaction(connection));
    }

    @Override
    public Configuration getConfiguration() {
        return Read.STATEMENTS;
    }

    private SqlSession session(Transaction transaction) {
        Configuration statements = getConfiguration();
        return new DefaultSqlSession(
                statements, statements.newExecutor(transaction, statements.getDefaultExecutorType()), false);
    }

    @Override
    public SqlSession openSession(boolean autoCommit) {
        throw unused();
    }

    @Override
    public SqlSession openSession(TransactionIsolationLevel level) {
        throw unused();
    }

    @Override
    public SqlSession openSession(ExecutorType type) {
        throw unused();
    }

    @Override
    public SqlSession openSession(ExecutorType type, boolean autoCommit) {
        throw unused();
    }

    @Override
    public SqlSession openSession(ExecutorType type, TransactionIsolationLevel level) {
        throw unused();
    }

    @Override
    public SqlSession openSession(ExecutorType type, Connection connection) {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("The engine does not open sessions like that");
    }

    /** Made when the first engine asks for it. */
    private static final class Read {

        static final Configuration STATEMENTS = read();

        private static Configuration read() {
            var configuration = new StandaloneInMemProcessEngineConfiguration();
            configuration.setProcessEngineName("statements");
            configuration.setJdbcUrl("jdbc:h2:mem:statements");
            configuration.setJobExecutorActivate(false);
            configuration.setMetricsEnabled(false);
            ProcessEngine engine = configuration.buildProcessEngine();
            try {
                return configuration.getSqlSessionFactory().getConfiguration();
            } finally {
                engine.close();
            }
        }
    }
}
