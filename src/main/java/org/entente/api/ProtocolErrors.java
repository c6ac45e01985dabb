package org.entente.api;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * A version of HTTP or a coding of the body that the connector does not know is the sender's fault: it is answered as a request that cannot be read,
 * and not as a failure of the server, which somebody would be woken for.
 */
@Component
final class ProtocolErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new Valve());
  }

  private static final class Valve extends ValveBase {
    Valve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (response.getStatus() == 501 || response.getStatus() == 505)
        response.getCoyoteResponse().setStatus(400);
      getNext().invoke(request, response);
    }
  }
}
