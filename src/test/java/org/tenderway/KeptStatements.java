package org.tenderway;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/**
 * H2 forgets every statement it has read as soon as anything is rolled back, and to read them anew took a quarter of a
 * test in which much is refused. Here a connection keeps them, as the driver of PostgreSQL does by itself.
 */
@Component
class KeptStatements implements BeanPostProcessor {

    private static final int MOST = 1_000;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (Boolean.getBoolean("tenderway.test.kept-statements")
                && bean instanceof HikariDataSource pool
                && pool.getJdbcUrl().startsWith("jdbc:h2:mem:")) {
            pool.setDataSource(
                    new SimpleDriverDataSource(
                            new Driver(), pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()) {
                        @Override
                        protected Connection getConnectionFromDriver(Properties more) throws SQLException {
                            return proxy(Connection.class, new Keeping(super.getConnectionFromDriver(more)));
                        }
                    });
        }
        return bean;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static final class Keeping implements InvocationHandler {

        private final Connection connection;
        private final Map<List<Object>, PreparedStatement> idle = new HashMap<>();

        Keeping(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            if (arguments == null || !method.getName().equals("prepareStatement") || !isPlain(arguments)) {
                return KeptStatements.invoke(connection, method, arguments);
            }
            List<Object> words = List.of(arguments);
            PreparedStatement kept = idle.remove(words);
            Object read = kept == null ? KeptStatements.invoke(connection, method, arguments) : kept;
            return read instanceof PreparedStatement statement
                    ? proxy(PreparedStatement.class, new Lent(this, words, statement))
                    : read;
        }

        /** Names of columns come as an array, which is never equal to another. */
        private static boolean isPlain(Object[] arguments) {
            return Stream.of(arguments).noneMatch(each -> each.getClass().isArray());
        }

        void takeBack(List<Object> words, PreparedStatement statement) throws SQLException {
            if (idle.size() >= MOST || idle.containsKey(words)) {
                statement.close();
                return;
            }
            // Closes what was read from it.
            statement.getMoreResults();
            statement.clearParameters();
            statement.clearBatch();
            statement.clearWarnings();
            idle.put(words, statement);
        }
    }

    private static final class Lent implements InvocationHandler {

        private final Keeping keeper;
        private final List<Object> words;
        private final PreparedStatement statement;
        private boolean closed;
        private boolean changed;

        Lent(Keeping keeper, List<Object> words, PreparedStatement statement) {
            this.keeper = keeper;
            this.words = words;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    close();
                    return null;
                }
                case "isClosed" -> {
                    return closed || statement.isClosed();
                }
                default -> {
                    if (closed) {
                        throw new SQLException("the statement is closed");
                    }
                    // A limit of rows or of time, not the value of a parameter.
                    changed |= method.getName().startsWith("set") && method.getParameterCount() == 1;
                    return KeptStatements.invoke(statement, method, arguments);
                }
            }
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (changed || statement.isClosed()) {
                statement.close();
            } else {
                keeper.takeBack(words, statement);
            }
        }
    }
}
