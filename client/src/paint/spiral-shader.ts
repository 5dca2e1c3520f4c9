/** The fear spiral as a filter over the place. uK: strength 0–1; uC: its eye, 0–1 with y up; uCalm: 1 for no turning. */
export const SPIRAL_FRAGMENT = `
precision highp float;
uniform sampler2D uMainSampler; uniform sampler2D uN; uniform float uK; uniform float uT; uniform vec2 uC; uniform float uAsp; uniform float uCalm;
varying vec2 outTexCoord;
#pragma phaserTemplate(fragmentHeader)
vec3 tap(vec2 p){ return texture2D(uMainSampler,clamp(p,.001,.999)).rgb; }
void main(){
  vec2 p=(outTexCoord-uC)*vec2(uAsp,1.); float r=length(p), k=uK;
  float th=atan(p.y,p.x);
  float pulse=1.+(1.-uCalm)*.06*sin(uT*2.3)*k;
  float reach=mix(.25,.85,k)*pulse;
  float fall=exp(-r*r/(reach*reach));
  float tw=k*fall*(2.9/(.32+r*2.1))*.62;
  float pull=1.-k*fall*.34;
  float wob=(texture2D(uN,vec2(th*.159+uT*.015,r*.7-uT*.10)).r-.5)*k*.10*smoothstep(.05,.5,r);
  float a2=th+tw+wob; float r2=r*mix(1.,pull,smoothstep(0.,.35,r))+wob*.25;
  vec2 q=vec2(cos(a2),sin(a2))*r2/vec2(uAsp,1.)+uC;
  vec2 dir=normalize(p+1e-4)/vec2(uAsp,1.); float ca=k*(.0025+.009*r)*(1.-.6*uCalm);
  vec3 c=vec3(tap(q+dir*ca).r,tap(q).g,tap(q-dir*ca).b);
  float arm=sin(th*2.+log(r+.03)*6.5-uT*.55*(1.-uCalm)+(texture2D(uN,vec2(th*.159,r*.5-uT*.03)).g-.5)*3.);
  float n=texture2D(uN,vec2(th*.318+log(r+.05)*.30,log(r+.05)*.55-uT*.045)).b;
  float smoke=smoothstep(.15,.95,arm*.5+.5)*(.45+.9*n);
  float l=dot(c,vec3(.3,.55,.15));
  c=mix(c,vec3(l)*vec3(.92,.62,.86),k*.55);
  c*=1.-min(.93,k*(.34+.60*smoke*smoothstep(1.25,.1,r)));
  float edge=pow(max(0.,1.-abs(smoothstep(.15,.95,arm*.5+.5)-.5)*2.),3.)*smoothstep(.9,.12,r)*(.4+n);
  c+=vec3(1.,.12,.20)*edge*k*k*.42;
  float hole=smoothstep(.035+.085*k,.02*k,r-.015*n); c*=1.-hole*k;
  float ring=exp(-pow((r-.10*k-.022)/(.014+.012*k),2.)); c+=(vec3(1.,.22,.22)*.9+vec3(1.,.75,.5)*ring*.5)*ring*k*k*(.55+.6*n);
  float vg=smoothstep(1.15,.30,length((outTexCoord-.5)*vec2(1.25,1.1))); c*=mix(1.,vg*.92+.02,k*.85);
  gl_FragColor=vec4(c,1.); }`;
