package org.entente.proofs;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/** Pools whose every call to the database can be held up, failed or changed, for the thread that asks for it; for all others they are as they were. */
final class Watched {
  private static final ThreadLocal<Watch> WATCH = new ThreadLocal<>();
  private static final Set<String> ENDS = Set.of("commit", "rollback");

  private Watched() {}

  /** What is done at each call. */
  interface Watch {
    /**
     * Before it.
     *
     * @param call the statement, or "connect", "commit" or "rollback"
     * @param connection null before one is given
     */
    void before(String pool, String call, @Nullable Connection connection) throws Exception;

    /** After it went well. */
    default void after(String pool, String call) throws Exception {}

    /** The statement that is sent instead. */
    default String sent(String statement) {
      return statement;
    }
  }

  /** Does the work with all its calls watched. */
  static <T> T with(Watch watch, Callable<T> work) throws Exception {
    WATCH.set(watch);
    try {
      return work.call();
    } finally {
      WATCH.remove();
    }
  }

  static DataSource pool(String name, DataSource real) {
    return wrapped(DataSource.class, (proxy, method, arguments) -> {
      if (!method.getName().equals("getConnection"))
        return call(real, method, arguments);
      before(name, "connect", null);
      Connection connection = (Connection) call(real, method, arguments);
      after(name, "connect");
      return connection(name, connection);
    });
  }

  private static Connection connection(String pool, Connection real) {
    return wrapped(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
      case "commit", "rollback" -> {
        boolean whole = ENDS.contains(method.getName()) && (arguments == null || arguments.length == 0);
        if (whole)
          before(pool, method.getName(), real);
        Object done = call(real, method, arguments);
        if (whole)
          after(pool, method.getName());
        yield done;
      }
      case "prepareStatement", "prepareCall" -> {
        Watch watch = WATCH.get();
        String statement = (String) arguments[0];
        if (watch != null)
          arguments[0] = watch.sent(statement);
        yield statement(PreparedStatement.class, pool, real, call(real, method, arguments), statement);
      }
      case "createStatement" -> statement(Statement.class, pool, real, call(real, method, arguments), "");
      default -> call(real, method, arguments);
    });
  }

  private static Object statement(Class<? extends Statement> type, String pool, Connection connection, @Nullable Object real, String prepared) {
    return wrapped(type, (proxy, method, arguments) -> {
      if (!method.getName().startsWith("execute"))
        return call(real, method, arguments);
      String said = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : prepared;
      before(pool, said, connection);
      Object result = call(real, method, arguments);
      after(pool, said);
      return result;
    });
  }

  private static void before(String pool, String call, @Nullable Connection connection) throws Exception {
    Watch watch = WATCH.get();
    if (watch != null)
      watch.before(pool, call, connection);
  }

  private static void after(String pool, String call) throws Exception {
    Watch watch = WATCH.get();
    if (watch != null)
      watch.after(pool, call);
  }

  private static @Nullable Object call(@Nullable Object real, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T wrapped(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[]{type}, handler));
  }
}
