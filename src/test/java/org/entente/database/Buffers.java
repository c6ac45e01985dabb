package org.entente.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the pages of tables and indexes that the officers' statements touch: each one is explained with the values it is given before it runs.
 * Pages do not depend on how busy a machine is, and show a plan that fits one reader only. Import {@link Counted}.
 */
public final class Buffers {
  private static final Pattern PAGES = Pattern.compile("\"Shared (?:Hit|Read) Blocks\": (\\d+)");
  private static final ThreadLocal<List<Statement>> HEARD = new ThreadLocal<>();

  private Buffers() {}

  /** What is done. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** A statement, its plan as JSON, and the pages it touched. */
  public record Statement(String sql, String plan, long pages) {}

  /** The statements of a piece of work, in order, sent by this thread. */
  public static List<Statement> of(Work work) throws Exception {
    HEARD.set(new ArrayList<>());
    try {
      work.run();
      return List.copyOf(HEARD.get());
    } finally {
      HEARD.remove();
    }
  }

  /** Puts the counting pool of the officers into the context. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Counted {
    @Bean
    static BeanPostProcessor counting() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return name.equals("officers") ? new Counting((DataSource) bean) : bean;
        }
      };
    }
  }

  private static final class Counting extends DelegatingDataSource {
    Counting(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return HEARD.get() == null ? connection : proxy(Connection.class, (method, given) -> {
        Object answer = call(connection, method, given);
        return answer instanceof PreparedStatement statement && given[0] instanceof String sql && sql.strip().matches("(?s)(select|with)\\b.*")
            ? explained(connection, statement, sql)
            : answer;
      });
    }
  }

  private static PreparedStatement explained(Connection connection, PreparedStatement statement, String sql) {
    record Value(Method method, Object... given) {}
    List<Value> values = new ArrayList<>();
    return proxy(PreparedStatement.class, (method, given) -> {
      if (method.getName().startsWith("set") && given != null && given.length > 1)
        values.add(new Value(method, given));
      if (method.getName().equals("executeQuery") || method.getName().equals("execute")) {
        try (var explaining = connection.prepareStatement("explain (analyze, buffers, format json) " + sql)) {
          for (Value value : values)
            call(explaining, value.method(), value.given());
          try (var plan = explaining.executeQuery()) {
            plan.next();
            HEARD.get().add(new Statement(sql, plan.getString(1), pages(plan.getString(1))));
          }
        }
      }
      return call(statement, method, given);
    });
  }

  /** Of the outermost node, which counts those within it. */
  private static long pages(String plan) {
    var found = PAGES.matcher(plan);
    long pages = 0;
    for (int n = 0; n < 2 && found.find(); n++)
      pages += Long.parseLong(found.group(1));
    return pages;
  }

  @FunctionalInterface
  private interface Answer {
    Object to(Method method, Object... given) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(Proxy.newProxyInstance(Buffers.class.getClassLoader(), new Class<?>[]{type}, (self, method, given) -> answer.to(method, given)));
  }

  private static Object call(Object target, Method method, Object... given) throws Throwable {
    try {
      return method.invoke(target, given);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
