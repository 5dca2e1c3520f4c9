import { glslTone, HALO } from '../look/tones.ts';

const tone = (feeling: number): string => glslTone(HALO[feeling] ?? 0);

/** CSS pixels to one unit of the filaments' noise. */
const FILAMENT_PX = 620;

/**
 * The fluid. uA, uB: the field's bytes; uN: cloud noise; uScreen: viewport in CSS pixels; uOval: centre and radii of the
 * board in CSS pixels; uMorning: dawn 0–1, and the radius to which the sky has opened after a spiral, in radii of the board,
 * or −1 (design: layers, fluid).
 */
export const FIELD_FRAGMENT = `
precision highp float;
uniform sampler2D uA; uniform sampler2D uB; uniform sampler2D uN;
uniform float uT; uniform vec2 uScreen; uniform vec4 uOval; uniform vec2 uMorning;
varying vec2 outTexCoord;
// Cubic B-spline from four smoothed taps: no cell edges.
vec4 soft(sampler2D t, vec2 uv){
  vec2 p=uv*64.-.5; vec2 f=fract(p); p-=f; vec2 f2=f*f, f3=f2*f;
  vec2 w0=(1.-f)*(1.-f)*(1.-f)/6., w1=(4.-6.*f2+3.*f3)/6., w3=f3/6., w2=1.-w0-w1-w3;
  vec2 s0=w0+w1, s1=w2+w3; vec2 t0=(p-.5+w1/s0)/64., t1=(p+1.5+w3/s1)/64.;
  return (texture2D(t,vec2(t0.x,t0.y))*s0.x+texture2D(t,vec2(t1.x,t0.y))*s1.x)*s0.y
        +(texture2D(t,vec2(t0.x,t1.y))*s0.x+texture2D(t,vec2(t1.x,t1.y))*s1.x)*s1.y; }
float ridge(vec2 p){ float n=texture2D(uN,p).r; n=1.-abs(2.*n-1.); return n*n; }
float hash(vec2 p){ return fract(sin(dot(p,vec2(12.9898,78.233)))*43758.5453); }
void main(){
  vec2 s=vec2(outTexCoord.x,1.-outTexCoord.y);
  vec2 rel=s*uScreen-uOval.xy;
  vec2 wp=rel/${FILAMENT_PX.toFixed(1)}+vec2(.31,.17);
  vec4 n1=texture2D(uN,wp*.55+vec2(uT*.006,-uT*.004)), n2=texture2D(uN,wp*1.3-vec2(uT*.009,uT*.005));
  vec2 warp=(n1.gb-.5)*.15+(n2.rg-.5)*.055;
  vec2 uv=.5+(rel+warp*${FILAMENT_PX.toFixed(1)})/(uOval.zw*4.);
  vec4 b=soft(uB,uv), a=soft(uA,uv);
  vec2 fv=(b.ba-.502)*2.*.30;
  float ph=fract(uT*.10), ph2=fract(ph+.5), w=abs(2.*ph-1.);
  vec2 q=wp*1.15+warp*2.6;
  float fil=mix(ridge(q-fv*ph+.13),ridge(q-fv*ph2+.61),w);
  float fine=mix(ridge(q*2.6-fv*ph*2.6+.37),ridge(q*2.6-fv*ph2*2.6+.87),w);
  fil=pow(fil,3.)*1.5+pow(fine,4.)*.55*fil+pow(fine,6.)*.25;
  a*=a*1.4; b.rg*=b.rg*1.4;
  // What is felt most leads: mixtures keep a colour of their own.
  float most=max(max(max(a.r,a.g),max(a.b,a.a)),b.r)+.001; a*=.4+.6*a/most; b.r*=.4+.6*b.r/most;
  vec3 E=a.r*${tone(0)}+a.g*${tone(1)}+a.b*${tone(2)}*1.15+a.a*${tone(3)}*1.2+b.r*${tone(4)};
  float away=length(rel/uOval.zw), opened=uMorning.y<0.?0.:smoothstep(uMorning.y,uMorning.y-.7,away);
  float fear=min(1.,b.g)*(1.-.7*opened); E*=1.-.72*fear; float d=a.r+a.g+a.b+a.a+b.r;
  // Where all feelings meet, colours stay colours.
  E*=1./(1.+.75*max(0.,d-.6)); d=min(d,1.);
  float sky=.38+.62*n1.a;
  vec3 base=mix(vec3(.014,.009,.070),vec3(.075,.042,.235),smoothstep(.15,1.05,sky*(1.15-.55*length(s-.5))));
  base+=vec3(.05,.03,.15)*pow(n2.b,3.)*.9;
  vec3 col=base+E*(.25+.92*fil)*.92+E*E*.15*d;
  col*=1.-.55*fear;
  // Fear is soot with ember veins, never red light.
  col+=${tone(5)}*fear*(.04+1.05*pow(fil,1.6)*.8)+vec3(1.,.55,.25)*fear*pow(fine,7.)*.45;
  vec2 e=vec2(1./64.,0.); vec4 ax=texture2D(uA,uv+e.xy), ay=texture2D(uA,uv+e.yx);
  float slope=dot(sqrt(max(a,0.)/1.4),vec4(1.)); slope=(slope-dot(ax,vec4(1.)))*.6+(slope-dot(ay,vec4(1.)))*.9;
  col+=(E+.10*vec3(.5,.4,1.)*(1.-fear))*clamp(slope,-.35,.9)*.42;
  if(uMorning.y>=0.){
    float crest=exp(-pow((away-uMorning.y)/.16,2.))*max(0.,1.-uMorning.y/2.8);
    col+=(vec3(1.,.82,.55)*(.35+.9*fil)+vec3(.35,.3,.6))*crest*.62;
  }
  if(uMorning.x>.004){
    // Light from below the edge of the world, in rays that wander.
    vec2 sun=vec2(s.x-.5,1.12-s.y); float ray=atan(sun.x*1.7,sun.y);
    float beams=.45+.9*pow(texture2D(uN,vec2(ray*.42+uT*.004,.31)).r,2.)*texture2D(uN,vec2(ray*1.3-uT*.006,.7)).g*2.;
    float rise=exp(-dot(sun*vec2(.8,1.),sun*vec2(.8,1.))*1.35);
    vec3 dawn=mix(vec3(.62,.36,.98),vec3(1.,.55,.42),smoothstep(.05,.75,rise)); dawn=mix(dawn,vec3(1.,.86,.58),smoothstep(.55,1.,rise));
    col=col*(1.-.45*uMorning.x*rise)+dawn*dawn*rise*beams*(.8+.6*fil)*uMorning.x*2.6;
  }
  col=1.-exp(-col*1.55);
  float l=dot(col,vec3(.3,.55,.15)); col=mix(vec3(l),col,1.32);
  float vg=smoothstep(1.15,.25,length((s-.5)*vec2(1.15,1.))); col*=.52+.48*vg;
  gl_FragColor=vec4(max(col,0.)+(hash(floor(gl_FragCoord.xy)+fract(uT))-.5)/200.,1.); }`;
